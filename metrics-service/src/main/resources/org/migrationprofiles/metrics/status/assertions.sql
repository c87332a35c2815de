-- What sources say of whether a country has a profile.
select a.state -> 'subject' ->> 'id' as country, a.state ->> 'value' as value,
       a.state ->> 'validFrom' as valid_from, a.state ->> 'validTo' as valid_to,
       coalesce(s.state ->> 'title', a.state -> 'provenance' ->> 'sourceId') as source,
       a.state -> 'provenance' ->> 'locator' as locator
from replica a
left join replica s on s.aggregate_type = 'source' and not s.deleted
     and a.state -> 'provenance' ->> 'sourceId' in (s.id, s.state ->> 'key')
where a.aggregate_type = 'assertion' and not a.deleted
  and a.state -> 'subject' ->> 'type' = 'COUNTRY' and a.state ->> 'attribute' = 'PROFILE_EXISTS'
  and a.state -> 'subject' ->> 'id' is not null
order by a.id
