create table survey_instrument (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    key                text    not null collate "C",
    instrument_version int     not null,
    content            jsonb   not null,
    unique (key, instrument_version)
);
create index survey_instrument_by_key on survey_instrument (key, id) where not deleted;
create index survey_instrument_by_title on survey_instrument ((fold_text(content ->> 'title')), id) where not deleted;

create table survey_campaign (
    id              uuid    primary key,
    version         bigint  not null,
    deleted         boolean not null default false,
    deletion_reason text,
    key             text    not null collate "C" unique,
    content         jsonb   not null
);
create index survey_campaign_instrument on survey_campaign ((content ->> 'instrumentId'));
create index survey_campaign_by_sent on survey_campaign (((content -> 'sentFrom' ->> 'value') collate "C"), id)
    where not deleted;
