-- Those of the conflicts ?1 that are open or cannot be determined. Until a determination is heard of, which comes on a topic
-- of its own, nobody knows that it settled anything: the conflict counts as open.
select c.id, c.state -> 'subject' ->> 'type', c.state -> 'subject' ->> 'id', c.state ->> 'attribute',
       (select coalesce(array_agg(affected), '{}') from jsonb_array_elements_text(
            case jsonb_typeof(c.state -> 'affects') when 'array' then c.state -> 'affects' else '[]' end) affected),
       d.id
from replica c
left join replica d on d.aggregate_type = 'determination' and d.id = c.state ->> 'determinationId' and not d.deleted
where c.aggregate_type = 'conflict' and not c.deleted and c.id = any (?::text[])
  and (c.state ->> 'status' = 'OPEN'
       or c.state ->> 'status' = 'DETERMINED' and c.state ->> 'determinationId' is not null
          and coalesce(d.state ->> 'cannotBeDetermined', 'true') = 'true')
  and c.state -> 'subject' ->> 'type' is not null and c.state -> 'subject' ->> 'id' is not null
  and c.state ->> 'attribute' is not null
