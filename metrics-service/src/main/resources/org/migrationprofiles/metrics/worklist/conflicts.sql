-- Open conflicts about countries, their profiles, publications and projects. What was found that it cannot be determined is
-- no work that waits. By one name at a time, so that an index finds what a conflict is about.
select about.country, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects) as affects_status
from open_conflict o
cross join lateral (
    select f.country from profile_fact f where f.profile_id = o.subject_id
    union all
    select f.country from profile_fact f where f.project_id = o.subject_id
    union all
    select o.subject_id where exists (select 1 from profile_fact f where f.country = o.subject_id)
    union all
    select f.country from publication_fact p join profile_fact f on f.profile_id = p.profile_id where p.publication_id = o.subject_id
) about
where o.determination_id is null
union
select o.subject_id, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects)
from open_conflict o where o.subject_type = 'COUNTRY' and o.determination_id is null
order by 1, 2
