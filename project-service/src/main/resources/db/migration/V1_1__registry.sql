-- Keys and references are columns that the database guards; what else an aggregate says is one JSON document.
create table organisation (
    id              uuid   primary key,
    version         bigint not null,
    deleted         boolean not null default false,
    deletion_reason text,
    key             text   not null unique,
    content         jsonb  not null
);

create table project (
    id              uuid   primary key,
    version         bigint not null,
    deleted         boolean not null default false,
    deletion_reason text,
    content         jsonb  not null
);
create index project_countries on project using gin ((content -> 'countries') jsonb_path_ops);
create index project_funding_year on project (((content ->> 'fundingYear')::int));

-- Every name under which a project can be found. A value of a scheme means one project, for ever.
create table project_identifier (
    scheme     text not null,
    value      text not null,
    project_id uuid not null references project (id),
    primary key (scheme, value)
);
create index project_identifier_value on project_identifier (value);
create index project_identifier_project on project_identifier (project_id);

create table country_profile (
    id              uuid   primary key,
    version         bigint not null,
    deleted         boolean not null default false,
    deletion_reason text,
    project_id      uuid references project (id),
    country         text   not null,
    content         jsonb  not null
);
-- One profile exercise for a country in a project.
create unique index country_profile_once on country_profile (project_id, country) where not deleted;
create index country_profile_country on country_profile (country);

create table publication (
    id              uuid   primary key,
    version         bigint not null,
    deleted         boolean not null default false,
    deletion_reason text,
    profile_id      uuid references country_profile (id),
    project_id      uuid references project (id),
    content         jsonb  not null,
    check (profile_id is not null or project_id is not null)
);
create index publication_profile on publication (profile_id);
create index publication_project on publication (project_id);

-- What was said of reviewed data, so that a start says it again only when it changed.
create table reference_statement (
    aggregate_type text   not null,
    aggregate_id   text   not null,
    version        bigint not null,
    content        jsonb  not null,
    primary key (aggregate_type, aggregate_id)
);
