-- Findings about the unit.
(select finding.state ->> 'kind' as kind, finding.state ->> 'category' as category from replica finding
 where finding.aggregate_type = 'finding' and not finding.deleted
   and finding.state -> 'subject' ->> 'id' = any ({subjects}))
