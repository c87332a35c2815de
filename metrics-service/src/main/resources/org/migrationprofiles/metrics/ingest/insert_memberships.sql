with recursive stated as (
    select r.id as scheme, m ->> 'region' as region, m ->> 'country' as iso3,
           first_day(m ->> 'validFrom') as valid_from, first_day(m ->> 'validTo') as valid_to,
           coalesce(m ->> 'evidence', 'CONFIRMED') as evidence
    from replica r cross join lateral jsonb_path_query(r.state, '$.memberships[*]') as m
    where r.aggregate_type = 'region-scheme' and not r.deleted and r.id = any (cast(:ids as text[]))
), placed as (
    select scheme, region, iso3, valid_from, valid_to, evidence, true as direct, 0 as height from stated
    union all
    select p.scheme, around.parent, p.iso3, p.valid_from, p.valid_to, p.evidence, false, p.height + 1
    from placed p join fact_region around on around.scheme = p.scheme and around.region = p.region
    where around.parent is not null and p.height < 20
)
insert into fact_membership (scheme, region, iso3, valid_from, valid_to, evidence, direct)
select scheme, region, iso3, valid_from, valid_to, evidence, direct from placed
