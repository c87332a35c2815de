-- Keys are columns that the database guards; what else an aggregate says is one JSON document.
create table source (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    key             text    not null unique,
    content         jsonb   not null
);
create table evaluation (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    content         jsonb   not null
);
create table survey (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    content         jsonb   not null
);
create table assertion (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    content         jsonb   not null
);
create table capacity_result (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    content         jsonb   not null
);
create table claim (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    key             text    not null unique,
    content         jsonb   not null
);
create index evaluation_profiles on evaluation using gin ((content -> 'profileIds') jsonb_path_ops);
create index survey_profile on survey ((content ->> 'profileId'));
create index assertion_subject on assertion ((content -> 'subject' ->> 'id'));
create index capacity_result_profile on capacity_result ((content ->> 'profileId'));

-- What project-service has told, for checks of references: the newest version heard of each aggregate.
create table replica (
    aggregate_type text    not null,
    id             text    not null,
    version        bigint  not null,
    deleted        boolean not null,
    state          jsonb   not null,
    primary key (aggregate_type, id)
);
create index replica_project_identifiers on replica using gin ((state -> 'identifiers') jsonb_path_ops)
    where aggregate_type = 'project';
create index replica_profile_project on replica ((state ->> 'projectId'), (state ->> 'country'))
    where aggregate_type = 'country-profile';
