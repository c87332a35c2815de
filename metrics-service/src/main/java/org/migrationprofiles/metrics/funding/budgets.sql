-- Budgets of the projects ?1 in US dollars, in the order in which they were decided, each with whether it is made up. Amounts in
-- other currencies count by their rate; without one there is no number.
select project.id,
       {in-dollars} as usd,
       coalesce((entry.budget ->> 'synthetic')::boolean, false) as synthetic
from replica project
cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'budgets') when 'array' then project.state -> 'budgets' else '[]' end
) with ordinality as entry (budget, place)
where project.aggregate_type = 'project' and project.id = any (?::text[])
order by project.id, entry.place
