-- The countries that the projects ?1 are for, with what of the money falls to each.
select project.id, project.state -> 'allocation' ->> 'method' as method, country ->> 'iso3' as country,
       coalesce((country ->> 'share')::numeric, 0) as share
from replica project
cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'countries') when 'array' then project.state -> 'countries' else '[]' end) country
where project.aggregate_type = 'project' and project.id = any (?::text[])
  and country ->> 'role' = 'BENEFITING' and country ->> 'iso3' is not null
