-- Open conflicts about countries, their profiles, publications and projects.
select f.country, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects) as affects_status
from open_conflict o
join (profile_fact f left join publication_fact p on p.profile_id = f.profile_id)
     on o.subject_id in (f.profile_id, f.project_id, f.country, p.publication_id)
union
select o.subject_id, o.conflict_id, o.attribute, o.subject_type, o.subject_id, 'profile-status' = any (o.affects)
from open_conflict o where o.subject_type = 'COUNTRY'
order by 1, 2
