-- Facts of the region schemes ?1.
with scheme as (
    select id, state from replica where aggregate_type = 'region-scheme' and not deleted and id = any (?::text[])
)
select scheme.id, region ->> 'code', region ->> 'name', region ->> 'parent', position
from scheme, jsonb_array_elements(state -> 'regions') with ordinality as r (region, position)
