-- When the change was made that a state tells of, and when the state was written here.
alter table replica add column told_at timestamptz;
alter table replica add column kept_at timestamptz not null default clock_timestamp();
create index replica_told on replica (aggregate_type, told_at);

-- What was deleted or restored in project-service, and whose mentions are to be marked or freed yet.
create table reference_check (
    aggregate_type text        not null,
    id             text        not null,
    heard_at       timestamptz not null default clock_timestamp(),
    primary key (aggregate_type, id)
);

-- Runs that read the topics from their beginning. At most one goes on; what it has read stands beside the replica until its end.
create table replica_rebuild (
    id          uuid        primary key,
    status      text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
    read        bigint      not null default 0,
    total       bigint,
    written     bigint      not null default 0,
    removed     bigint      not null default 0,
    actor       text        not null,
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);
create unique index replica_rebuild_running on replica_rebuild (status) where status = 'RUNNING';
create table replica_rebuilt (
    aggregate_type text    not null,
    id             text    not null,
    version        bigint  not null,
    deleted        boolean not null,
    state          jsonb   not null,
    told_at        timestamptz,
    primary key (aggregate_type, id)
);
