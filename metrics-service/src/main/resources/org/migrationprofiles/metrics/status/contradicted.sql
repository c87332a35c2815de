-- Countries about whose profile sources contradict each other in what its status follows from, and the caveat of it: whether
-- nobody has determined yet, or somebody determined that it cannot be.
select f.country, case when o.determination_id is null then 'OPEN_CONFLICT' else 'UNDETERMINED_CONTRADICTION' end as caveat
from open_conflict o
join (profile_fact f left join publication_fact p on p.profile_id = f.profile_id)
     on o.subject_id in (f.profile_id, f.project_id, f.country, p.publication_id)
where 'profile-status' = any (o.affects)
union
select o.subject_id, case when o.determination_id is null then 'OPEN_CONFLICT' else 'UNDETERMINED_CONTRADICTION' end
from open_conflict o where o.subject_type = 'COUNTRY' and 'profile-status' = any (o.affects)
order by 1, 2
