-- Runs that say every aggregate's current state again. At most one is running.
create table republication (
    id          uuid        primary key,
    status      text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
    aggregates  bigint      not null,
    republished bigint      not null default 0,
    actor       text        not null,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
create unique index republication_running on republication (status) where status = 'RUNNING';
