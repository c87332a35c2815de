-- What was imported, by whom, with what outcome for each row; written in the transaction of the import itself.
create table import_run (
    id           uuid        primary key,
    kind         text        not null,
    content_hash text        not null,
    status       text        not null,
    actor        text        not null,
    finished_at  timestamptz not null default clock_timestamp(),
    report       jsonb       not null
);
create index import_run_kind on import_run (kind, id);
