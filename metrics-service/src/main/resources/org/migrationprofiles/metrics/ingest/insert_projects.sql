insert into fact_project (project_id, code, title, funding_year, countries, funder_categories, project_evaluated)
select r.id,
       coalesce(jsonb_path_query_first(r.state, '$.identifiers[*] ? (@.primary == true).value') #>> '{}',
                jsonb_path_query_first(r.state, '$.identifiers[*].value') #>> '{}'),
       jsonb_path_query_first(r.state, '$.titles[*].text') #>> '{}',
       cast(r.state ->> 'fundingYear' as integer),
       array(select distinct country #>> '{}'
             from jsonb_path_query(r.state, '$.countries[*] ? (@.role == "BENEFITING").iso3') as country order by 1),
       array(select distinct o.state ->> 'category'
             from replica_link link
             join replica o on o.aggregate_type = 'organisation' and o.id = link.to_id and not o.deleted
             where link.from_type = 'project' and link.from_id = r.id and link.to_type = 'organisation' order by 1),
       exists (select from replica_link link
               join replica e on e.aggregate_type = 'evaluation' and e.id = link.from_id and not e.deleted
               where link.to_type = 'project' and link.to_id = r.id and link.from_type = 'evaluation'
                 and e.state ->> 'status' = 'PUBLISHED')
from replica r
where r.aggregate_type = 'project' and not r.deleted and r.id = any (cast(:ids as text[]))
