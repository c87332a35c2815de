create index source_by_key on source (key collate "C", id) where not deleted;
create index source_by_title on source ((fold_text(content ->> 'title') collate "C"), id) where not deleted;
create index source_by_issue on source (((content -> 'issued' ->> 'value') collate "C"), id) where not deleted;

create table interview (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    key                text    not null unique,
    -- Whether what it told of its respondent has been erased.
    erased             boolean not null default false,
    content            jsonb   not null
);
create index interview_source on interview ((content ->> 'sourceId'));
create index interview_by_key on interview (key collate "C", id) where not deleted;
create index interview_by_date on interview (((content -> 'date' ->> 'value') collate "C"), id) where not deleted;

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
create index publication_review_by_publication
    on publication_review (((content ->> 'publicationId') collate "C"), id) where not deleted;
create index publication_review_by_date
    on publication_review (((content -> 'reviewedOn' ->> 'value') collate "C"), id) where not deleted;

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
create index quotation_by_text
    on quotation ((left(fold_text(content ->> 'text'), 200) collate "C"), id) where not deleted;
