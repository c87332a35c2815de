-- The newest state of each determination that evaluation-service has told of. What becomes of it as a task follows from this,
-- from the record that it is about, and from what editors decided: it is computed when asked.
create table determination (
    id            uuid        primary key,
    version       bigint      not null,
    -- Whether it holds and was not deleted.
    in_force      boolean     not null,
    subject_type  text        not null,
    subject_id    text        not null,
    attribute     text        not null,
    determined_at timestamptz,
    state         jsonb       not null,
    told_at       timestamptz not null,
    heard_at      timestamptz not null default clock_timestamp()
);
create index determination_subject on determination (subject_type, subject_id);
create index determination_attribute on determination (attribute, id);
create index determination_by_time on determination (determined_at, id);
create index determination_told_at on determination (told_at);

-- What editors decided about a task, in order; never changed. An application is in the history of the record, too.
create table determination_decision (
    id                    uuid        primary key,
    determination_id      uuid        not null references determination (id),
    number                int         not null check (number > 0),
    action                text        not null check (action in ('APPLIED', 'DISMISSED', 'REOPENED')),
    -- What the determination said then.
    determination_version bigint      not null,
    value                 text,
    -- The version of the record that an application made.
    record_version        bigint,
    reason                text,
    actor                 text        not null,
    request_id            text        not null,
    decided_at            timestamptz not null,
    unique (determination_id, number)
);
