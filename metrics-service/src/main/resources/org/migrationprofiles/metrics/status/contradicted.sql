-- Countries about whose profile something is not settled that its status follows from, and the caveat of it. By one name at a
-- time, so that an index finds what a conflict is about.
select about.country, o.caveat
from unsettled_conflict o
cross join lateral (
    select f.country from profile_fact f where f.profile_id = o.subject_id
    union all
    select f.country from profile_fact f where f.project_id = o.subject_id
    union all
    select o.subject_id where exists (select 1 from profile_fact f where f.country = o.subject_id)
    union all
    select f.country from publication_fact p join profile_fact f on f.profile_id = p.profile_id where p.publication_id = o.subject_id
) about
where 'profile-status' = any (o.affects)
union
select o.subject_id, o.caveat
from unsettled_conflict o where o.subject_type = 'COUNTRY' and 'profile-status' = any (o.affects)
order by 1, 2
