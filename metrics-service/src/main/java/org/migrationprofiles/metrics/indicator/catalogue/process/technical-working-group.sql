(select coalesce(project.state -> 'participation' -> 'technicalWorkingGroup' ->> 'exists', 'UNKNOWN')
 from replica project where project.aggregate_type = 'project' and project.id = u.unit_id)
