-- What lists are ordered and searched by. Each order has an index over the field and the id, so a page costs the same
-- however deep it is; the expressions are those of the searches, word by word.

-- Without accents and case: é and E are e.
create function fold_text(text) returns text language sql immutable strict parallel safe as $$
    select lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'))
$$;

create function primary_identifier(content jsonb) returns text language sql immutable strict parallel safe as $$
    select jsonb_path_query_first(content, '$.identifiers[*] ? (@.primary == true).value') #>> '{}'
$$;

drop index project_funding_year;
create index project_by_code on project ((primary_identifier(content) collate "C"), id) where not deleted;
create index project_by_title
    on project ((left(fold_text(content -> 'titles' -> 0 ->> 'text'), 100) collate "C"), id) where not deleted;
create index project_by_status on project (((content ->> 'status') collate "C"), id) where not deleted;
create index project_by_funding_year on project (((content ->> 'fundingYear')::int), id) where not deleted;
create index project_by_start
    on project (((content -> 'schedule' -> 'start' ->> 'value') collate "C"), id) where not deleted;
create index project_by_actual_end
    on project (((content -> 'schedule' -> 'actualEnd' ->> 'value') collate "C"), id) where not deleted;
create index project_alive on project (id) where not deleted;
create index project_funders on project using gin ((content -> 'funders') jsonb_path_ops);

create index country_profile_by_country on country_profile ((country collate "C"), id) where not deleted;
create index country_profile_alive on country_profile (id) where not deleted;
create index country_profile_funders on country_profile using gin ((content -> 'funders') jsonb_path_ops);

create index publication_by_title
    on publication ((left(fold_text(content -> 'titles' -> 0 ->> 'text'), 100) collate "C"), id) where not deleted;
create index publication_by_type on publication (((content ->> 'type') collate "C"), id) where not deleted;
create index publication_by_status on publication (((content ->> 'status') collate "C"), id) where not deleted;
create index publication_by_edition_year on publication (((content ->> 'editionYear')::int), id) where not deleted;
create index publication_by_imprint_year on publication (((content ->> 'imprintYear')::int), id) where not deleted;
create index publication_by_launch
    on publication (((content -> 'launchedOn' ->> 'value') collate "C"), id) where not deleted;
create index publication_by_upload
    on publication (((content -> 'uploadedOn' ->> 'value') collate "C"), id) where not deleted;
create index publication_alive on publication (id) where not deleted;

create index organisation_by_key on organisation ((key collate "C"), id) where not deleted;
create index organisation_by_name
    on organisation ((left(fold_text(content ->> 'name'), 100) collate "C"), id) where not deleted;

create index activity_by_type on activity (((content ->> 'type') collate "C"), id) where not deleted;
create index activity_by_start
    on activity (((content -> 'period' -> 'from' ->> 'value') collate "C"), id) where not deleted;
create index activity_by_title
    on activity ((left(fold_text(content -> 'titles' -> 0 ->> 'text'), 100) collate "C"), id) where not deleted;
