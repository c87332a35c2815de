-- What sources say of whether a country has a profile, of those assertions a that a condition names, at the end.
with named as materialized (:sources)
select a.state -> 'subject' ->> 'id' as country, a.state ->> 'value' as value,
       a.state ->> 'validFrom' as valid_from, a.state ->> 'validTo' as valid_to,
       coalesce(s.title, a.state -> 'provenance' ->> 'sourceId') as source,
       a.state -> 'provenance' ->> 'locator' as locator
from replica a
left join named s on s.name = a.state -> 'provenance' ->> 'sourceId'
where a.aggregate_type = 'assertion' and not a.deleted
  and a.state -> 'subject' ->> 'type' = 'COUNTRY' and a.state ->> 'attribute' = 'PROFILE_EXISTS'
  and a.state -> 'subject' ->> 'id' is not null and :among
order by a.id
