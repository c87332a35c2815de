(select case when bool_or(impact.state ->> 'strictDefinitionMet' = 'YES') then 'YES'
             when bool_and(impact.state ->> 'strictDefinitionMet' = 'NO') then 'NO' else 'UNKNOWN' end
 from {impacts} impact)
