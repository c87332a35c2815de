create table criteria_set (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index criteria_set_content on criteria_set using gin (content jsonb_path_ops);

create table rating_scale (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index rating_scale_content on rating_scale using gin (content jsonb_path_ops);

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
