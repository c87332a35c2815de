(select case when complete then array[recorded, recorded, recorded]
             when recorded > 0 then array[recorded, recorded, null] end
 from replica project
 cross join lateral (
    select coalesce((project.state -> 'schedule' ->> 'revisionsComplete')::boolean, false) as complete,
           (case jsonb_typeof(project.state -> 'schedule' -> 'revisions')
                when 'array' then jsonb_array_length(project.state -> 'schedule' -> 'revisions')
                else 0 end)::numeric as recorded) revisions
 where project.aggregate_type = 'project' and project.id = u.unit_id)
