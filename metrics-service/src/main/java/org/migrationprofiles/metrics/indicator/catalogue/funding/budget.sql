-- Amounts in other currencies count by their rate; without one there is no number.
(select round(
        {in-dollars}, 2)
 from replica project
 cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'budgets') when 'array' then project.state -> 'budgets' else '[]' end
 ) with ordinality as entry (budget, place)
 where project.aggregate_type = 'project' and project.id = unit_id
   and not coalesce((entry.budget ->> 'synthetic')::boolean, false)
 order by entry.place desc limit 1)
