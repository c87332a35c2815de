-- What follows from the content of an impact stands beside it: the highest rung of its steps, counted from 0 for AWARENESS, and
-- whether it is a policy impact by the report's definition.
create table impact (
    id                    uuid    primary key,
    version               bigint  not null,
    deleted               boolean not null default false,
    deletion_reason       text,
    deleted_references    jsonb   not null default '[]',
    highest_rung          int,
    strict_definition_met text    not null,
    content               jsonb   not null
);
-- By what an import finds it again.
create index impact_content on impact using gin (content jsonb_path_ops);
create index impact_subject on impact ((content -> 'subject' ->> 'id'), highest_rung) where not deleted;
-- A page of an ordered list costs the same however deep it is.
create index impact_by_form on impact (((content ->> 'form') collate "C"), id) where not deleted;
create index impact_by_rung on impact (highest_rung, id) where not deleted;
create index impact_by_strictness on impact ((strict_definition_met collate "C"), id) where not deleted;

create table finding (
    id                 uuid    primary key,
    version            bigint  not null,
    deleted            boolean not null default false,
    deletion_reason    text,
    deleted_references jsonb   not null default '[]',
    content            jsonb   not null
);
-- By what an import finds it again, and which findings others refer to.
create index finding_content on finding using gin (content jsonb_path_ops);
create index finding_subject on finding ((content -> 'subject' ->> 'id')) where not deleted;
create index finding_by_kind on finding (((content ->> 'kind') collate "C"), id) where not deleted;
create index finding_by_category on finding (((content ->> 'category') collate "C"), id) where not deleted;
create index finding_by_severity on finding ((case content ->> 'severity' when 'LOW' then 1 when 'MEDIUM' then 2 when 'HIGH' then 3
    when 'HIGHEST' then 4 end), id) where not deleted;
