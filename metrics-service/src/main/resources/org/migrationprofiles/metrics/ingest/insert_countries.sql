insert into fact_country (iso3, iso2, m49, name)
select r.id, r.state ->> 'iso2', r.state ->> 'm49', r.state ->> 'name'
from replica r
where r.aggregate_type = 'country' and not r.deleted and r.id = any (cast(:ids as text[]))
