(select case when bool_or(impact.state ->> 'strictDefinitionMet' = 'YES') then 'YES'
             when bool_and(impact.state ->> 'strictDefinitionMet' = 'NO') then 'NO' else 'UNKNOWN' end
 from replica impact
 where impact.aggregate_type = 'impact' and not impact.deleted
   and impact.state -> 'subject' ->> 'id' = any ({subjects}))
