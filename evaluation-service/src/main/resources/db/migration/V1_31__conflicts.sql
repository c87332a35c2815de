-- What assertions contradict each other about: one row for each attribute of a subject.
create table conflict (
    id              uuid        primary key,
    version         bigint      not null,
    deleted         boolean     not null default false,
    deletion_reason text,
    name            text        not null unique,
    opened_at       timestamptz not null,
    content         jsonb       not null
);
-- The queue of those that are open, the oldest first.
create index conflict_by_age on conflict (opened_at, id) where not deleted;
create index conflict_by_status on conflict ((content ->> 'status'), opened_at) where not deleted;
create index conflict_by_attribute on conflict (((content ->> 'attribute') collate "C"), id) where not deleted;
create index conflict_by_subject on conflict ((name collate "C"), id) where not deleted;
create index conflict_subject on conflict ((content -> 'subject' ->> 'id'));
create index conflict_assertions on conflict using gin ((content -> 'assertions') jsonb_path_ops);

create table determination (
    id              uuid        primary key,
    version         bigint      not null,
    deleted         boolean     not null default false,
    deletion_reason text,
    determined_at   timestamptz not null,
    content         jsonb       not null
);
create index determination_conflict on determination ((content ->> 'conflictId'));
create index determination_by_time on determination (determined_at, id) where not deleted;
