-- Those of the conflicts ?1 that are open.
select c.id, c.state -> 'subject' ->> 'type', c.state -> 'subject' ->> 'id', c.state ->> 'attribute',
       (select coalesce(array_agg(affected), '{}') from jsonb_array_elements_text(
            case jsonb_typeof(c.state -> 'affects') when 'array' then c.state -> 'affects' else '[]' end) affected)
from replica c
where c.aggregate_type = 'conflict' and not c.deleted and c.state ->> 'status' = 'OPEN' and c.id = any (?::text[])
  and c.state -> 'subject' ->> 'type' is not null and c.state -> 'subject' ->> 'id' is not null
  and c.state ->> 'attribute' is not null
