-- The regions of the scheme ?2, with their countries at the date ?1.
select r.region, r.name, r.parent,
       coalesce(array_agg(distinct m.country) filter (where m.country is not null), '{}') as countries
from region_fact r
left join region_country_fact m on m.scheme = r.scheme and m.region = r.region
     and ? between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
where r.scheme = ? group by r.region, r.name, r.parent, r.position order by r.position
