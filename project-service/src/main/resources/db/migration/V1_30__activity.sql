create table activity (
    id              uuid   primary key,
    version         bigint not null,
    deleted         boolean not null default false,
    deletion_reason text,
    project_id      uuid   not null references project (id),
    content         jsonb  not null
);
create index activity_project on activity (project_id);
create index activity_countries on activity using gin ((content -> 'countries') jsonb_path_ops);
