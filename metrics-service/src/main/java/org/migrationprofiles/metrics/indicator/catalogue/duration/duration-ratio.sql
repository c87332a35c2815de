(select duration_ratio(project.state -> 'schedule' -> 'start', project.state -> 'schedule' -> 'plannedEnd', project.state -> 'schedule' -> 'actualEnd')
 from replica project where project.aggregate_type = 'project' and project.id = u.unit_id)
