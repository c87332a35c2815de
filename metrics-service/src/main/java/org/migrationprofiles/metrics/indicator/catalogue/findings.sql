-- Findings about the unit.
(select finding.state ->> 'kind' as kind, finding.state ->> 'category' as category,
        finding.state -> 'provenance' as place from replica finding
 where finding.aggregate_type = 'finding' and not finding.deleted
   and finding.state -> 'subject' ->> 'id' = any ({subjects}))
