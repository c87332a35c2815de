-- What profiles say of their next update (S80), each with its released publications.
select f.country, f.profile_id,
       r.state -> 'nextUpdate' -> 'strategy' ->> 'exists' as strategy,
       r.state -> 'nextUpdate' -> 'strategy' ->> 'text' as strategy_text,
       r.state -> 'nextUpdate' -> 'securedFunding' ->> 'secured' as secured,
       r.state -> 'nextUpdate' -> 'securedFunding' ->> 'text' as secured_text,
       array(select p.publication_id from publication_fact p
             where p.profile_id = f.profile_id and p.status = 'RELEASED') as released
from profile_fact f
join replica r on r.aggregate_type = 'country-profile' and r.id = f.profile_id
where jsonb_typeof(r.state -> 'nextUpdate') = 'object'
order by f.country, f.profile_id
