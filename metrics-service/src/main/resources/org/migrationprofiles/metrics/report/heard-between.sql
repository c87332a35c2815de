with bounds as (select ?::timestamptz as after, ?::timestamptz as until),
newest as (
    select distinct on (aggregate_type, id) aggregate_type, id, version, deleted, occurred_at, heard_at, state
    from state_history, bounds where heard_at > after and heard_at <= until
    order by aggregate_type, id, version desc)
select newest.aggregate_type, newest.id, newest.version, newest.deleted, newest.occurred_at, newest.heard_at,
       before.version as version_before,
       -- What the record is about: itself, and whatever it names.
       array_remove(array[newest.id, state ->> 'key', state ->> 'profileId', state ->> 'projectId',
           state ->> 'publicationId', state -> 'subject' ->> 'id']
           || array(select jsonb_array_elements_text(
               case jsonb_typeof(state -> 'profileIds') when 'array' then state -> 'profileIds' else '[]' end))
           || array(select jsonb_array_elements_text(
               case jsonb_typeof(state -> 'projectIds') when 'array' then state -> 'projectIds' else '[]' end)),
           null) as about
from newest cross join bounds
left join lateral (
    select max(version) as version from state_history h
    where h.aggregate_type = newest.aggregate_type and h.id = newest.id and (h.heard_at is null or h.heard_at <= after)
) before on true
-- A state that came late, behind a newer one, changed nothing.
where before.version is null or before.version < newest.version
order by newest.heard_at desc, newest.aggregate_type, newest.id
