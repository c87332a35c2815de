-- The last check of each claim that was told of: since when it is so. Computed, but not to be computed again: it has a past.
create table claim_check (
    claim_id text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    state    jsonb       not null,
    since    timestamptz not null
);
-- Up to which state of the read model, and as of which day, claims were checked.
create table claim_check_run (
    only_one boolean primary key default true check (only_one),
    mark     text not null,
    as_of    date not null
);
