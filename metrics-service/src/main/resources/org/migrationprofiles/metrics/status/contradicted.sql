-- Countries about whose profile something is not settled that its status follows from, and the caveat of it.
select about.country, o.caveat
from unsettled_conflict o
cross join lateral (:countries) about
where 'profile-status' = any (o.affects)
union
select o.subject_id, o.caveat
from unsettled_conflict o where o.subject_type = 'COUNTRY' and 'profile-status' = any (o.affects)
order by 1, 2
