-- Countries with a profile exercise, and how those lie to :population.
select country,
       -- Nothing of it is of the population; or something is, but only what is not is released.
       not bool_or(inside) or (bool_or(released) and not bool_or(released and inside)) as outside,
       bool_or(incomplete) and not bool_or(released) as incomplete_only
from (
    select u.countries[1] as country, u.released, u.incomplete, coalesce(:population, false) as inside
    from country_profile_unit u
) exercise
group by country
order by country
