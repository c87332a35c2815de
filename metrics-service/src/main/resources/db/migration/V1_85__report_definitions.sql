-- Definitions of reports that people have saved. They follow from no records: a rebuild of the read model leaves them alone.
create table report_definition (
    id          text        primary key,
    -- Goes on when an id is used again, so that no version ever means two things.
    version     bigint      not null,
    deleted     boolean     not null default false,
    -- As it was written: parameters keep their order in addresses.
    definition  json        not null,
    created_at  timestamptz not null default clock_timestamp(),
    created_by  text        not null,
    updated_at  timestamptz not null default clock_timestamp(),
    updated_by  text        not null
);
