insert into fact_publication (publication_id, profile_id, project_id, type, status, title, edition_year, imprint_year,
                              launched_from, launched_to, uploaded_from, uploaded_to)
select r.id, r.state ->> 'profileId', r.state ->> 'projectId', r.state ->> 'type', r.state ->> 'status',
       jsonb_path_query_first(r.state, '$.titles[*].text') #>> '{}',
       cast(r.state ->> 'editionYear' as integer), cast(r.state ->> 'imprintYear' as integer),
       first_day(r.state #>> '{launchedOn,value}'), last_day(r.state #>> '{launchedOn,value}'),
       first_day(r.state #>> '{uploadedOn,value}'), last_day(r.state #>> '{uploadedOn,value}')
from replica r
where r.aggregate_type = 'publication' and not r.deleted and r.id = any (cast(:ids as text[]))
