with bounds as (select ?::timestamptz as after, ?::timestamptz as until),
newest as (
    select distinct on (aggregate_type, id) aggregate_type, id, version, deleted, occurred_at, heard_at
    from state_history, bounds where heard_at > after and heard_at <= until
    order by aggregate_type, id, version desc)
select newest.*, before.version as version_before
from newest cross join bounds
left join lateral (
    select max(version) as version from state_history h
    where h.aggregate_type = newest.aggregate_type and h.id = newest.id and (h.heard_at is null or h.heard_at <= after)
) before on true
-- A state that came late, behind a newer one, changed nothing.
where before.version is null or before.version < newest.version
order by newest.heard_at desc, newest.aggregate_type, newest.id
