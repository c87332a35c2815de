-- Countries that profiles, publications and assertions are about or were about before, so all whose status can have become another
-- one with them: ?1 types and ?2 ids, side by side.
with taken as (select * from unnest(?::text[], ?::text[]) as t (aggregate_type, id)),
said as (
    select aggregate_type, r.state from taken join replica r using (aggregate_type, id)
    union all
    select aggregate_type, h.state from taken join state_history h using (aggregate_type, id)
),
published as (select distinct state ->> 'profileId' as id from said where aggregate_type = 'publication')
select country
from (
    select state ->> 'country' as country from said where aggregate_type = 'country-profile'
    union
    select state -> 'subject' ->> 'id' from said
    where aggregate_type = 'assertion' and state -> 'subject' ->> 'type' = 'COUNTRY'
    union
    select r.state ->> 'country' from published p join replica r on r.aggregate_type = 'country-profile' and r.id = p.id
) touched
where country is not null
order by country
