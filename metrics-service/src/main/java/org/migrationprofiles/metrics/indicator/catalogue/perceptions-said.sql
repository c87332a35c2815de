-- What a project was taken for, in the eyes of whom is asked about, when, and where that was found.
(select case said ->> 'seenAs' when 'PROCESS' then 'YES' when 'TOOL' then 'NO' end as answer,
        said -> 'observedOn' as since, said -> 'observedOn' as until, said -> 'provenance' as place
 from replica project
 cross join lateral jsonb_array_elements(
    case jsonb_typeof(project.state -> 'participation' -> 'perceptions')
        when 'array' then project.state -> 'participation' -> 'perceptions' else '[]' end) said
 where project.aggregate_type = 'project' and project.id = u.unit_id
   and (:category is null or said ->> 'holder' = :category))
