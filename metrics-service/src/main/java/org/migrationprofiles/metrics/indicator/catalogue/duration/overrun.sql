(select months_between(project.state -> 'schedule' -> 'plannedEnd', project.state -> 'schedule' -> 'actualEnd')
 from replica project where project.aggregate_type = 'project' and project.id = u.unit_id)
