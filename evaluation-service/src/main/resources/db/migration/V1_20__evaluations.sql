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
create index recommendation_evaluation on recommendation ((content ->> 'evaluationId')) where not deleted;
create index recommendation_subject on recommendation ((content -> 'subject' ->> 'id')) where not deleted;
create index recommendation_by_priority on recommendation (
    (case content ->> 'priority' when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 end), id) where not deleted;
create index recommendation_by_response on recommendation (
    ((content -> 'managementResponse' -> 'respondedOn' ->> 'value') collate "C"), id) where not deleted;

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
create index use_event_subject on use_event ((content -> 'subject' ->> 'id')) where not deleted;
create index use_event_by_use on use_event (((content -> 'usedOn' ->> 'value') collate "C"), id) where not deleted;
