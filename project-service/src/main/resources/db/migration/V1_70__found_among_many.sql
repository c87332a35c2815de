-- What is sought among a million records is found by an index, also where several conditions are joined by "or".
create index publication_countries on publication using gin ((content -> 'countries') jsonb_path_ops);
-- Also of deleted ones, which the unique index leaves out.
create index country_profile_project on country_profile (project_id);
create index project_follow_up_funding on project using gin ((content -> 'followUpFunding') jsonb_path_ops);
create index country_profile_producer on country_profile ((content #>> '{institutionalisation,producerId}'))
    where content #>> '{institutionalisation,producerId}' is not null;
create index country_profile_secured_funding on country_profile ((content #>> '{nextUpdate,securedFunding,organisationId}'))
    where content #>> '{nextUpdate,securedFunding,organisationId}' is not null;
-- As people write an identifier, without regard to blanks (also those that do not break), points, hyphens and the like.
create index project_identifier_written on project_identifier (lower(regexp_replace(value, '[[:space:] ._/-]+', '', 'g')));
