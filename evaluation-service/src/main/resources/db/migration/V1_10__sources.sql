create table interview (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index interview_content on interview using gin (content jsonb_path_ops);

create table publication_review (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index publication_review_content on publication_review using gin (content jsonb_path_ops);

create table quotation (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index quotation_content on quotation using gin (content jsonb_path_ops);
