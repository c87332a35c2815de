case when exists (
    select 1 from replica project
    cross join lateral jsonb_array_elements(
        case jsonb_typeof(project.state -> 'followUpFunding')
            when 'array' then project.state -> 'followUpFunding' else '[]' end) given
    left join replica giver on giver.aggregate_type = 'organisation' and giver.id = given ->> 'organisationId'
    where project.aggregate_type = 'project' and project.id = u.unit_id
      and (:category is null or coalesce(giver.state ->> 'category', given ->> 'category') = :category))
then 'YES' else 'UNKNOWN' end
