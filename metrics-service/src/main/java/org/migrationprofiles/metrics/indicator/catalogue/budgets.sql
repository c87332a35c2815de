-- Budgets of a project in their order.
(select budget, place, coalesce((budget ->> 'synthetic')::boolean, false) as synthetic
 from replica project
 cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'budgets') when 'array' then project.state -> 'budgets' else '[]' end
 ) with ordinality as given (budget, place)
 where project.aggregate_type = 'project' and project.id = u.unit_id)
