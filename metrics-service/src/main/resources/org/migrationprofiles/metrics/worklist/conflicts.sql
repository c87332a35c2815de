-- Open conflicts about countries, their profiles, publications and projects. What was found that it cannot be determined is
-- no work that waits.
select about.country, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects) as affects_status
from open_conflict o
cross join lateral (:countries) about
where o.determination_id is null
union
select o.subject_id, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects)
from open_conflict o where o.subject_type = 'COUNTRY' and o.determination_id is null
order by 1, 2
