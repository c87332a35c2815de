-- Region schemes are records that people edit. What was said of the code lists so far becomes their first content; the
-- statement stays, with its version: a scheme at that version has not been edited since.
create table region_scheme (
    id              uuid   primary key,
    version         bigint not null,
    deleted         boolean not null default false,
    deletion_reason text,
    code            text   not null unique,
    content         jsonb  not null
);
insert into region_scheme (id, version, code, content)
select gen_random_uuid(), version, aggregate_id, content from reference_statement
where aggregate_type = 'region-scheme';
