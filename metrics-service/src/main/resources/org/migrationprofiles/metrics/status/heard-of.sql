-- When the newest was written of what was told of a country, of the aggregates that a statement names by type and id, put in its place.
select country, max(occurred_at) as event_time
from (
    select coalesce(r.state ->> 'country', p.state ->> 'country', r.state -> 'subject' ->> 'id') as country,
           r.occurred_at
    from (:taken) t
    join replica r using (aggregate_type, id)
    left join replica p on r.aggregate_type = 'publication' and p.aggregate_type = 'country-profile'
         and p.id = r.state ->> 'profileId'
    where r.aggregate_type in ('country-profile', 'publication', 'assertion')
) heard
where country is not null
group by country
