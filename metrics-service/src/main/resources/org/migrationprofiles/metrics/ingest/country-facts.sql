-- Facts of the countries ?1.
select id, state ->> 'iso2', state ->> 'm49', state ->> 'name'
from replica where aggregate_type = 'country' and not deleted and id = any (?::text[])
