-- Impacts about the unit, but for those that somebody says did not come from the project.
(select impact.state from replica impact
 where impact.aggregate_type = 'impact' and not impact.deleted
   and impact.state -> 'subject' ->> 'id' = any ({subjects})
   and coalesce(impact.state -> 'attribution' ->> 'attributed', 'UNKNOWN') <> 'NO')
