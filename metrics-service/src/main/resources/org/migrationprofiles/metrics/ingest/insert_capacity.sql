-- One observation for each profile and result: two records that differ leave it unknown.
insert into fact_capacity (profile_id, result_code, value)
select link.to_id, c.state ->> 'resultCode',
       case when count(distinct c.state ->> 'value') filter (where c.state ->> 'value' <> 'UNKNOWN') = 1
            then min(c.state ->> 'value') filter (where c.state ->> 'value' <> 'UNKNOWN') else 'UNKNOWN' end
from replica_link link
join replica c on c.aggregate_type = 'capacity-result' and c.id = link.from_id and not c.deleted
where link.from_type = 'capacity-result' and link.to_type = 'country-profile' and link.to_id = any (cast(:ids as text[]))
group by link.to_id, c.state ->> 'resultCode'
