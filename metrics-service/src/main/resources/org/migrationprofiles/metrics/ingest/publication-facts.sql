-- Facts of the publications ?1.
select b.id, b.state ->> 'profileId', b.state ->> 'projectId', b.state ->> 'type', b.state ->> 'status',
       (b.state ->> 'editionYear')::int, (b.state ->> 'imprintYear')::int,
       b.state -> 'launchedOn' ->> 'value', b.state -> 'uploadedOn' ->> 'value',
       (select coalesce(array_agg(language order by language), '{}') from jsonb_array_elements_text(
           case jsonb_typeof(b.state -> 'languages') when 'array' then b.state -> 'languages' else '[]' end) language)
from replica b where b.aggregate_type = 'publication' and not b.deleted and b.id = any (?::text[])
