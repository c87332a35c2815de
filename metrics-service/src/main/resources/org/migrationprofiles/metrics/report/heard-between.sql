with bounds as (select ?::timestamptz as after, ?::timestamptz as until),
newest as (
    select distinct on (aggregate_type, id) aggregate_type, id, version, deleted, occurred_at, heard_at, state
    from state_history, bounds where heard_at > after and heard_at <= until
    order by aggregate_type, id, version desc)
select newest.aggregate_type, newest.id, newest.version, newest.deleted, newest.occurred_at, newest.heard_at,
       before.version as version_before,
       -- What the record is about: itself, and whatever it names or named before.
       (select coalesce(array_agg(distinct name), '{}') from (
            select unnest(array[newest.id, state ->> 'key', state ->> 'profileId', state ->> 'projectId',
                       state ->> 'publicationId', state ->> 'country', state -> 'subject' ->> 'id']) as name
            from (values (newest.state), (before.state)) as either (state)
            union
            select jsonb_array_elements_text(
                case jsonb_typeof(state -> 'profileIds') when 'array' then state -> 'profileIds' else '[]' end)
            from (values (newest.state), (before.state)) as either (state)
            union
            select jsonb_array_elements_text(
                case jsonb_typeof(state -> 'projectIds') when 'array' then state -> 'projectIds' else '[]' end)
            from (values (newest.state), (before.state)) as either (state)) named
        where name is not null) as about,
       -- Of what populations are chosen by, something is another than before.
       before.version is not null and exists (
           select 1 from unnest(array['fundingYear', 'funders', 'category', 'country', 'countries', 'projectId', 'profileId',
                                      'type', 'status', 'editionYear', 'languages']) field
           where newest.state -> field is distinct from before.state -> field) as moved
from newest cross join bounds
left join lateral (
    select h.version, h.state from state_history h
    where h.aggregate_type = newest.aggregate_type and h.id = newest.id and (h.heard_at is null or h.heard_at <= after)
    order by h.version desc limit 1
) before on true
-- A state that came late, behind a newer one, changed nothing.
where before.version is null or before.version < newest.version
order by newest.heard_at desc, newest.aggregate_type, newest.id
