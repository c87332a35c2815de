(select case when bool_and(answer = 'YES') then 'YES' when bool_and(answer = 'NO') then 'NO' else 'UNKNOWN' end
 from (select said ->> 'answer' as answer,
              rank() over (order by coalesce(last_day_of(said -> 'period' -> 'to'), last_day_of(said -> 'period' -> 'from'))
                           desc nulls last) as place
       from replica project
       cross join lateral jsonb_array_elements(
          case jsonb_typeof(project.state -> 'participation' -> 'governmentBuyIn')
              when 'array' then project.state -> 'participation' -> 'governmentBuyIn' else '[]' end) said
       where project.aggregate_type = 'project' and project.id = u.unit_id and said ->> 'answer' in ('YES', 'NO')) told
 where place = 1)
