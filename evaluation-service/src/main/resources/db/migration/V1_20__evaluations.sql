create table criteria_set (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    -- Key and edition, such as dac:2019.
    name            text    not null unique,
    content         jsonb   not null
);
create index criteria_set_by_key on criteria_set (((content ->> 'key') collate "C"), id) where not deleted;
create index criteria_set_by_start on criteria_set (((content -> 'validFrom' ->> 'value') collate "C"), id) where not deleted;

create table rating_scale (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    key             text    not null unique,
    content         jsonb   not null
);
create index rating_scale_by_key on rating_scale (((content ->> 'key') collate "C"), id) where not deleted;

create table recommendation (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index recommendation_content on recommendation using gin (content jsonb_path_ops);

create table use_event (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index use_event_content on use_event using gin (content jsonb_path_ops);
