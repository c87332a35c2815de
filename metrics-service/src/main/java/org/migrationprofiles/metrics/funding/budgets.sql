-- Budgets of the projects ?1 in US dollars, real ones, or made-up ones (?2) of projects that have no real one, in the order in
-- which they were decided. Amounts in other currencies count by their rate; without one there is no number.
select id, usd
from (
    select project.id,
           {in-dollars} as usd,
           entry.place,
           coalesce((entry.budget ->> 'synthetic')::boolean, false) as synthetic,
           bool_and(coalesce((entry.budget ->> 'synthetic')::boolean, false)) over (partition by project.id) as all_synthetic
    from replica project
    cross join lateral jsonb_array_elements(
        case jsonb_typeof(project.state -> 'budgets') when 'array' then project.state -> 'budgets' else '[]' end
    ) with ordinality as entry (budget, place)
    where project.aggregate_type = 'project' and project.id = any (?::text[])
) decided
where synthetic = ? and (all_synthetic or not synthetic)
order by id, place
