-- The regions of a scheme, with their countries at the scheme's own date; without one, at the date that is asked for.
with asked as (select ?::date as day, ?::text as scheme),
dated as (
    select asked.scheme, coalesce((s.state ->> 'fixedReferenceDate')::date, asked.day) as day
    from asked left join replica s on s.aggregate_type = 'region-scheme' and s.id = asked.scheme and not s.deleted)
select r.region, r.name, r.parent,
       coalesce(array_agg(distinct m.country) filter (where m.country is not null), '{}') as countries
from dated join region_fact r on r.scheme = dated.scheme
left join region_country_fact m on m.scheme = r.scheme and m.region = r.region
     and dated.day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
group by r.region, r.name, r.parent, r.position order by r.position
