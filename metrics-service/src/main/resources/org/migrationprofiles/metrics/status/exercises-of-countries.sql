-- As exercises.sql for everybody who pays, of the countries ?1 alone: the view would put together the profiles of all.
select country, false as outside, bool_or(incomplete) and not bool_or(released) as incomplete_only
from (
    select f.country, coalesce(p.released, false) as released,
           coalesce(p.incomplete, true) and not coalesce(p.released, false) as incomplete
    from profile_fact f
    cross join lateral (
        select bool_or(status = 'RELEASED') as released, bool_or(status = 'INCOMPLETE') as incomplete
        from publication_fact where profile_id = f.profile_id
    ) p
    where f.country = any (?::text[])
) exercise
group by country
order by country
