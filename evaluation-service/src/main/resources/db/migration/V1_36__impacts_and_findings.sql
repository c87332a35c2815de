create table impact (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index impact_content on impact using gin (content jsonb_path_ops);

create table finding (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index finding_content on finding using gin (content jsonb_path_ops);
