with recursive stated as (
    select r.id as scheme, region ->> 'code' as region, region ->> 'name' as name, region ->> 'parent' as parent
    from replica r cross join lateral jsonb_path_query(r.state, '$.regions[*]') as region
    where r.aggregate_type = 'region-scheme' and not r.deleted and r.id = any (cast(:ids as text[]))
), placed as (
    select scheme, region, name, parent, 0 as level from stated where parent is null
    union all
    select s.scheme, s.region, s.name, s.parent, p.level + 1
    from stated s join placed p on p.scheme = s.scheme and p.region = s.parent
    where p.level < 20
)
insert into fact_region (scheme, region, name, parent, level)
select scheme, region, name, parent, level from placed
