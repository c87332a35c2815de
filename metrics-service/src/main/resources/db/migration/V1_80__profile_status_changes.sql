-- What the change feed of profile status has told. It follows from when records came and days began, so it cannot be
-- computed again: a rebuild keeps these tables.

-- Since when and up to which day changes have been told.
create table profile_status_feed (
    only_one  boolean     primary key default true check (only_one),
    begins_at timestamptz not null,
    told_on   date        not null,
    -- Of the read model that the changes by records have been told of.
    mark      text        not null,
    -- Signs cursors, so that they outlive a process and hold in all replicas.
    secret    text        not null default gen_random_uuid()::text || gen_random_uuid()::text
);

-- The status of each country as it was told last; those that have none here are UNKNOWN.
create table profile_status_told (
    country text primary key,
    status  text not null
);

-- What the calendar alone will make of it, as long as the records stay as they are.
create table profile_status_due (
    country text not null,
    day     date not null,
    status  text not null,
    primary key (country, day)
);

create table profile_status_change (
    seq         bigint      generated always as identity primary key,
    country     text        not null,
    from_status text        not null,
    to_status   text        not null,
    day         date        not null,
    reason      text        not null check (reason in ('RECORDS_CHANGED', 'CALENDAR')),
    event_time  timestamptz,
    told_at     timestamptz not null
);
create index profile_status_change_told_at on profile_status_change (told_at, seq);
