-- What is said of whether a government made the project its own, of which time, and where that was found.
(select said ->> 'answer' as answer, said -> 'period' -> 'from' as since, said -> 'period' -> 'to' as until,
        said -> 'provenance' as place
 from replica project
 cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'participation' -> 'governmentBuyIn')
        when 'array' then project.state -> 'participation' -> 'governmentBuyIn' else '[]' end) said
 where project.aggregate_type = 'project' and project.id = u.unit_id)
