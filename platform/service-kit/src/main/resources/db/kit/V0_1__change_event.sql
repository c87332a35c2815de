-- One row for each version of each aggregate: outbox, change feed and audit trail in one.
create table change_event (
    -- An identity column: pooled sequences of an object mapper are not monotonic across replicas.
    seq               bigint generated always as identity primary key,
    -- The transaction that wrote the row. The feed reads only transactions that all older ones have ended before.
    xid               xid8        not null default pg_current_xact_id(),
    event_id          uuid        not null unique,
    topic             text        not null,
    aggregate_type    text        not null,
    aggregate_id      text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    type              text        not null,
    payload           jsonb       not null,
    occurred_at       timestamptz not null default clock_timestamp(),
    actor             text        not null,
    request_id        text,
    -- Written again by an administrator for consumers that start over; not a new version.
    republished       boolean     not null default false,
    published_at      timestamptz
);

create index change_event_unpublished on change_event (seq) where published_at is null;
create index change_event_feed on change_event (xid, seq);
create index change_event_history on change_event (aggregate_type, aggregate_id, aggregate_version);
-- An aggregate's version is stated once; saying it again is only possible as a republication.
create unique index change_event_version
    on change_event (aggregate_type, aggregate_id, aggregate_version) where not republished;
