-- Facts of the publications ?1.
select b.id, b.state ->> 'profileId', b.state ->> 'projectId', b.state ->> 'type', b.state ->> 'status',
       (b.state ->> 'editionYear')::int, (b.state ->> 'imprintYear')::int,
       b.state -> 'launchedOn' ->> 'value', b.state -> 'uploadedOn' ->> 'value'
from replica b where b.aggregate_type = 'publication' and not b.deleted and b.id = any (?::text[])
