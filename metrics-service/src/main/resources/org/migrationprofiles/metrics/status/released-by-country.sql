-- Of how many released publications u of one country each, those that a condition names, at the end.
select u.countries[1] as country, count(*)::int as editions
from publication_unit u
where :released and :population
group by 1
