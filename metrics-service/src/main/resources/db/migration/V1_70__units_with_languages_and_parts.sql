-- In which languages publications are, and what units are made of, so that statements about a part can be found.
call in_each_generation($definitions$
alter table publication_fact add column languages text[] not null default '{}';
update publication_fact p set languages = (
    select coalesce(array_agg(language order by language), '{}')
    from replica r cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(r.state -> 'languages') when 'array' then r.state -> 'languages' else '[]' end) language
    where r.aggregate_type = 'publication' and r.id = p.publication_id);
alter table publication_fact alter column languages drop default;

create index replica_findings_of_subject on replica ((state -> 'subject' ->> 'id')) where aggregate_type = 'finding';
create index replica_impacts_of_subject on replica ((state -> 'subject' ->> 'id')) where aggregate_type = 'impact';
create index replica_interviews_of_subject on replica ((state -> 'subject' ->> 'id')) where aggregate_type = 'interview';
create index replica_activities_of_project on replica ((state ->> 'projectId')) where aggregate_type = 'activity';
create index replica_reviews_of_publication on replica ((state ->> 'publicationId'))
    where aggregate_type = 'publication-review';

create or replace view publication_unit as
select p.publication_id as unit_id,
       coalesce(c.name, f.country, 'Region') || ' ' || coalesce(p.edition_year::text, '') as label,
       coalesce(p.project_id, f.project_id) as project_id,
       case when f.country is null then '{}'::text[] else array[f.country] end as countries,
       coalesce(f.funding_year, j.funding_year) as funding_year,
       case when p.edition_year is null then '{}'::int[] else array[p.edition_year] end as publication_years,
       coalesce(f.funder_categories, j.funder_categories, '{}') as funder_categories,
       p.status = 'RELEASED' as released,
       p.status = 'INCOMPLETE' as incomplete,
       array[p.type] as types,
       array[coalesce(f.evaluated, 'UNKNOWN')] as evaluated,
       array[coalesce(f.surveyed, 'UNKNOWN')] as surveyed,
       null::text as evaluated_whole,
       array[case p.status when 'RELEASED' then 'YES' else 'NO' end] as publication_released,
       array[coalesce(f.data_availability, 'UNKNOWN')] as data_availability,
       array[coalesce(f.training_collection, 'UNKNOWN')] as training_collection,
       array[coalesce(f.training_use, 'UNKNOWN')] as training_use,
       array[coalesce(f.policy_impact, 'UNKNOWN')] as policy_impact,
       coalesce(f.denied_by_source, false) as denied_by_source,
       p.languages,
       case when p.profile_id is null then '{}'::text[] else array[p.profile_id] end as profile_ids,
       array[p.publication_id] as publication_ids
from publication_fact p
left join profile_fact f on f.profile_id = p.profile_id
left join project_fact j on j.project_id = p.project_id
left join country_fact c on c.country = f.country;

-- A profile is what its released publications are; where none is released, what all are.
create or replace view country_profile_unit as
select f.profile_id as unit_id,
       coalesce(c.name, f.country) as label,
       f.project_id,
       array[f.country] as countries,
       f.funding_year,
       coalesce(p.years, '{}') as publication_years,
       f.funder_categories,
       coalesce(p.released, false) as released,
       coalesce(p.incomplete, true) and not coalesce(p.released, false) as incomplete,
       coalesce(p.types, '{}') as types,
       array[f.evaluated] as evaluated,
       array[f.surveyed] as surveyed,
       null::text as evaluated_whole,
       array[f.released] as publication_released,
       array[f.data_availability] as data_availability,
       array[f.training_collection] as training_collection,
       array[f.training_use] as training_use,
       array[f.policy_impact] as policy_impact,
       f.denied_by_source,
       coalesce(p.languages, '{}') as languages,
       array[f.profile_id] as profile_ids,
       coalesce(p.publication_ids, '{}') as publication_ids
from profile_fact f
left join (
    select profile_id,
           array_agg(edition_year order by edition_year)
               filter (where status = 'RELEASED' and edition_year is not null) as years,
           bool_or(status = 'RELEASED') as released,
           bool_or(status = 'INCOMPLETE') as incomplete,
           array_agg(distinct type) filter (where status = 'RELEASED') as types,
           concatenated(languages order by publication_id) filter (where counts) as languages,
           array_agg(publication_id order by publication_id) filter (where counts) as publication_ids
    from (
        select b.*, status = 'RELEASED' or not bool_or(status = 'RELEASED') over (partition by profile_id) as counts
        from publication_fact b where profile_id is not null
    ) publication
    group by profile_id
) p on p.profile_id = f.profile_id
left join country_fact c on c.country = f.country;
$definitions$);
