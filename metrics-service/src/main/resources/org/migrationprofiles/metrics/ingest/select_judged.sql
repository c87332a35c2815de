-- What the changed records of evaluation-service speak about.
select distinct link.to_type as aggregate_type, link.to_id as id
from replica_link link
join unnest(cast(:types as text[]), cast(:ids as text[])) as changed(type, id)
  on link.from_type = changed.type and link.from_id = changed.id
where link.from_type in ('evaluation', 'survey', 'assertion', 'capacity-result')
