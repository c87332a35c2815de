-- A contradiction that somebody determined cannot be determined stays one that figures rest on.
call in_each_generation($definitions$
-- The determination in force, which says that it cannot be determined; null while nobody has determined anything.
alter table open_conflict add column determination_id text;
delete from open_conflict;
insert into open_conflict
select c.id, c.state -> 'subject' ->> 'type', c.state -> 'subject' ->> 'id', c.state ->> 'attribute',
       (select coalesce(array_agg(affected), '{}') from jsonb_array_elements_text(
            case jsonb_typeof(c.state -> 'affects') when 'array' then c.state -> 'affects' else '[]' end) affected),
       d.id
from replica c
left join replica d on d.aggregate_type = 'determination' and d.id = c.state ->> 'determinationId' and not d.deleted
where c.aggregate_type = 'conflict' and not c.deleted
  and (c.state ->> 'status' = 'OPEN'
       or c.state ->> 'status' = 'DETERMINED' and c.state ->> 'determinationId' is not null
          and coalesce(d.state ->> 'cannotBeDetermined', 'true') = 'true')
  and c.state -> 'subject' ->> 'type' is not null and c.state -> 'subject' ->> 'id' is not null
  and c.state ->> 'attribute' is not null;
update read_model_mark set mark = gen_random_uuid();
$definitions$);
