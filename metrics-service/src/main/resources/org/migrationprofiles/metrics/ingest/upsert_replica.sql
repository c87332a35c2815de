-- Keeps the highest version of each aggregate; says which ones are new.
insert into replica (aggregate_type, id, version, deleted, state, occurred_at)
select distinct on (aggregate_type, id) aggregate_type, id, version, deleted, cast(state as jsonb), cast(occurred_at as timestamptz)
from unnest(cast(:types as text[]), cast(:ids as text[]), cast(:versions as bigint[]), cast(:deleted as boolean[]),
            cast(:states as text[]), cast(:times as text[])) as change(aggregate_type, id, version, deleted, state, occurred_at)
order by aggregate_type, id, version desc
on conflict (aggregate_type, id) do update
    set version = excluded.version, deleted = excluded.deleted, state = excluded.state, occurred_at = excluded.occurred_at
    where replica.version < excluded.version
returning aggregate_type, id
