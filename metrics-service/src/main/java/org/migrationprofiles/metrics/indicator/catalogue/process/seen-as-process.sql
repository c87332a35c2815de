(select case when bool_and(seen = 'PROCESS') then 'YES' when bool_and(seen = 'TOOL') then 'NO' else 'UNKNOWN' end
 from (select said ->> 'seenAs' as seen,
              rank() over (order by last_day_of(said -> 'observedOn') desc nulls last) as place
       from replica project
       cross join lateral jsonb_array_elements(
          case jsonb_typeof(project.state -> 'participation' -> 'perceptions')
              when 'array' then project.state -> 'participation' -> 'perceptions' else '[]' end) said
       where project.aggregate_type = 'project' and project.id = u.unit_id
         and (:category is null or said ->> 'holder' = :category)) told
 where place = 1)
