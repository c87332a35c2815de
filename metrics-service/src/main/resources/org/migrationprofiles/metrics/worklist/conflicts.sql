-- Open conflicts about countries, their profiles, publications and projects. What was found that it cannot be determined is
-- no work that waits.
select f.country, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects) as affects_status
from open_conflict o
join (profile_fact f left join publication_fact p on p.profile_id = f.profile_id)
     on o.subject_id in (f.profile_id, f.project_id, f.country, p.publication_id)
where o.determination_id is null
union
select o.subject_id, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects)
from open_conflict o where o.subject_type = 'COUNTRY' and o.determination_id is null
order by 1, 2
