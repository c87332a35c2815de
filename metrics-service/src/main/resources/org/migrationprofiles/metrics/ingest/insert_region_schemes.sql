insert into fact_region_scheme (scheme, name, fixed_reference_date)
select r.id, r.state ->> 'name', cast(r.state ->> 'fixedReferenceDate' as date)
from replica r
where r.aggregate_type = 'region-scheme' and not r.deleted and r.id = any (cast(:ids as text[]))
