insert into replica_link (from_type, from_id, to_type, to_id)
select r.aggregate_type, r.id, target.type, target.id
from replica r
join unnest(cast(:types as text[]), cast(:ids as text[])) as changed(type, id)
  on r.aggregate_type = changed.type and r.id = changed.id
cross join lateral (
    select 'organisation' as type, funder ->> 'organisationId' as id
    from jsonb_path_query(r.state, '$.funders[*]') as funder where r.aggregate_type = 'project'
    union
    select 'organisation', case jsonb_typeof(funder) when 'object' then funder ->> 'organisationId' else funder #>> '{}' end
    from jsonb_path_query(r.state, '$.funders[*]') as funder where r.aggregate_type = 'country-profile'
    union
    select 'project', r.state ->> 'projectId' where r.aggregate_type in ('country-profile', 'publication')
    union
    select 'country-profile', r.state ->> 'profileId'
    where r.aggregate_type in ('publication', 'survey', 'capacity-result')
    union
    select 'country-profile', profile #>> '{}'
    from jsonb_path_query(r.state, '$.profileIds[*]') as profile where r.aggregate_type = 'evaluation'
    union
    select 'project', project #>> '{}'
    from jsonb_path_query(r.state, '$.projectIds[*]') as project where r.aggregate_type = 'evaluation'
    union
    select case r.state #>> '{subject,type}' when 'PROFILE' then 'country-profile' when 'PROJECT' then 'project'
                when 'PUBLICATION' then 'publication' else 'country' end,
           r.state #>> '{subject,id}' where r.aggregate_type = 'assertion'
) as target
where not r.deleted and target.id is not null
