-- Conflicts that affect ?1 and are about the programme ?2 of the population, or about a unit that is in, or about what the
-- unit is a part of or is made of: open ones, those that cannot be determined, and those whose determination the record has
-- not taken over.
, inside as (select unit_id, project_id, countries from judged where standing = 'IN'),
named (id) as (
    select unit_id from inside
    union select project_id from inside where project_id is not null
    union select country from inside cross join lateral unnest(countries) country),
contested as materialized (select * from unsettled_conflict where affects && ?::text[])
select o.conflict_id, o.attribute, o.subject_type, o.subject_id, o.determination_id, o.caveat from contested o
where case o.subject_type
    when 'PROGRAMME' then o.subject_id = any (?::text[]) and exists (select 1 from inside)
    else o.subject_id in (select id from named)
        or exists (
            -- By one name at a time, so that an index finds it.
            select 1
            from (
                select f.profile_id, f.project_id, f.country, p.publication_id
                from profile_fact f left join publication_fact p on p.profile_id = f.profile_id where f.profile_id = o.subject_id
                union all
                select f.profile_id, f.project_id, f.country, p.publication_id
                from profile_fact f left join publication_fact p on p.profile_id = f.profile_id where f.project_id = o.subject_id
                union all
                select f.profile_id, f.project_id, f.country, p.publication_id
                from publication_fact p join profile_fact f on f.profile_id = p.profile_id where p.publication_id = o.subject_id
            ) part
            cross join lateral unnest(array[part.profile_id, part.project_id, part.country, part.publication_id]) unit (id)
            where unit.id in (select unit_id from inside))
    end
order by o.conflict_id
