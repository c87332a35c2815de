(select months_lasting(project.state -> 'schedule' -> 'start', project.state -> 'schedule' -> 'plannedEnd')
 from replica project where project.aggregate_type = 'project' and project.id = u.unit_id)
