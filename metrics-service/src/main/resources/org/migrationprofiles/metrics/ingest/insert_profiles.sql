insert into fact_profile (profile_id, project_id, project_code, iso3, funding_year, funder_categories, evaluated, surveyed, contradicted)
select r.id, r.state ->> 'projectId', project.code, r.state ->> 'country', project.funding_year,
       case when own.stated then own.categories else coalesce(project.funder_categories, '{}') end,
       evaluation.observed, survey.observed,
       array_remove(array[
           case when evaluation.recorded and evaluation.denied then 'EVALUATED' end,
           case when survey.responded and survey.denied then 'SURVEYED' end], null)
from replica r
left join fact_project project on project.project_id = r.state ->> 'projectId'
cross join lateral (
    select count(*) > 0 as stated,
           coalesce(array_agg(distinct o.state ->> 'category') filter (where o.id is not null), '{}') as categories
    from replica_link link
    left join replica o on o.aggregate_type = 'organisation' and o.id = link.to_id and not o.deleted
    where link.from_type = 'country-profile' and link.from_id = r.id and link.to_type = 'organisation'
) as own
cross join lateral (
    select coalesce(bool_or(a.state ->> 'attribute' = 'EVALUATED' and a.state ->> 'value' = 'NO'), false) as denies_evaluation,
           coalesce(bool_or(a.state ->> 'attribute' = 'EVALUATED' and a.state ->> 'value' = 'YES'), false) as states_evaluation,
           coalesce(bool_or(a.state ->> 'attribute' = 'SURVEYED' and a.state ->> 'value' = 'NO'), false) as denies_survey,
           coalesce(bool_or(a.state ->> 'attribute' = 'SURVEYED' and a.state ->> 'value' = 'YES'), false) as states_survey
    from replica_link link
    join replica a on a.aggregate_type = 'assertion' and a.id = link.from_id and not a.deleted
    where link.from_type = 'assertion' and link.to_type = 'country-profile' and link.to_id = r.id
) as said
cross join lateral (
    select coalesce(bool_or(e.state ->> 'status' = 'PUBLISHED'), false) as recorded
    from replica_link link
    join replica e on e.aggregate_type = 'evaluation' and e.id = link.from_id and not e.deleted
    where link.from_type = 'evaluation' and link.to_type = 'country-profile' and link.to_id = r.id
) as evaluations
cross join lateral (
    select coalesce(bool_or(s.state ->> 'status' = 'RESPONDED'), false) as responded, count(*) > 0 as kept
    from replica_link link
    join replica s on s.aggregate_type = 'survey' and s.id = link.from_id and not s.deleted
    where link.from_type = 'survey' and link.to_type = 'country-profile' and link.to_id = r.id
) as surveys
-- A record beats what a source says; two sources that differ leave the matter unknown.
cross join lateral (
    select evaluations.recorded, said.denies_evaluation as denied,
           case when evaluations.recorded then 'YES'
                when said.denies_evaluation and said.states_evaluation then 'UNKNOWN'
                when said.states_evaluation then 'YES'
                when said.denies_evaluation then 'NO'
                else 'UNKNOWN' end as observed
) as evaluation
cross join lateral (
    select surveys.responded, said.denies_survey as denied,
           case when surveys.responded then 'YES'
                when said.denies_survey and said.states_survey then 'UNKNOWN'
                when said.states_survey then 'YES'
                when said.denies_survey or surveys.kept then 'NO'
                else 'UNKNOWN' end as observed
) as survey
where r.aggregate_type = 'country-profile' and not r.deleted and r.id = any (cast(:ids as text[]))
