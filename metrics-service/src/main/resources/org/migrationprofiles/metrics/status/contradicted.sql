-- Countries about whose profile sources contradict each other in what its status follows from, and nobody has determined it.
select f.country from open_conflict o
join (profile_fact f left join publication_fact p on p.profile_id = f.profile_id)
     on o.subject_id in (f.profile_id, f.project_id, f.country, p.publication_id)
where 'profile-status' = any (o.affects)
union
select o.subject_id from open_conflict o where o.subject_type = 'COUNTRY' and 'profile-status' = any (o.affects)
