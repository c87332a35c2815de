-- Countries of the scheme ?2 in any of the regions ?3, at the date that the scheme has of its own, else at ?1.
select distinct m.country
from region_country_fact m
cross join lateral (
    select coalesce(
        (select (r.state ->> 'fixedReferenceDate')::date from replica r
         where r.aggregate_type = 'region-scheme' and not r.deleted and r.id = m.scheme), ?::date) as day
) at
where m.scheme = ? and m.region = any (?::text[])
  and at.day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
