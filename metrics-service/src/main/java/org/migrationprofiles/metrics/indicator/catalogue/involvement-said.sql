-- What is said of the part of the government in a project: in which stage, what, and where that was found.
(select said, said ->> 'stage' as stage, said -> 'provenance' as place from replica project
 cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'participation' -> 'governmentInvolvement')
        when 'array' then project.state -> 'participation' -> 'governmentInvolvement' else '[]' end) said
 where project.aggregate_type = 'project' and project.id = u.unit_id)
