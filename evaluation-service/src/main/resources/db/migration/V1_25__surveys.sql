create table survey_instrument (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index survey_instrument_content on survey_instrument using gin (content jsonb_path_ops);

create table survey_campaign (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again.
create index survey_campaign_content on survey_campaign using gin (content jsonb_path_ops);
