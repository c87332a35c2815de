-- Countries about whose profile something is not settled that its status follows from, and the caveat of it.
select f.country, o.caveat
from unsettled_conflict o
join (profile_fact f left join publication_fact p on p.profile_id = f.profile_id)
     on o.subject_id in (f.profile_id, f.project_id, f.country, p.publication_id)
where 'profile-status' = any (o.affects)
union
select o.subject_id, o.caveat
from unsettled_conflict o where o.subject_type = 'COUNTRY' and 'profile-status' = any (o.affects)
order by 1, 2
