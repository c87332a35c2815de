-- Projects, by what those of their profiles say that :scope lets count: the completed ones, or all where none is.
(select j.project_id as unit_id,
        j.code as label,
        j.project_id,
        coalesce(u.countries, '{}') as countries,
        j.funding_year,
        sorted(u.publication_years) as publication_years,
        coalesce(u.funder_categories, j.funder_categories) as funder_categories,
        coalesce(u.released, false) as released,
        coalesce(u.incomplete, true) as incomplete,
        coalesce(u.types, '{}') as types,
        coalesce(u.evaluated, '{}') as evaluated,
        coalesce(u.surveyed, '{}') as surveyed,
        case when j.evaluated_whole then 'YES' end as evaluated_whole,
        coalesce(u.publication_released, '{}') as publication_released,
        coalesce(u.data_availability, '{}') as data_availability,
        coalesce(u.training_collection, '{}') as training_collection,
        coalesce(u.training_use, '{}') as training_use,
        coalesce(u.policy_impact, '{}') as policy_impact,
        coalesce(u.denied_by_source, false) as denied_by_source,
        coalesce(u.languages, '{}') as languages,
        coalesce(u.profile_ids, '{}') as profile_ids,
        coalesce(u.publication_ids, '{}') as publication_ids
 from project_fact j
 left join (
    select project_id, concatenated(countries order by unit_id) as countries,
           concatenated(publication_years) as publication_years,
           concatenated(funder_categories) as funder_categories,
           bool_or(released) as released,
           bool_or(incomplete) as incomplete,
           concatenated(types) as types,
           concatenated(evaluated order by unit_id) as evaluated,
           concatenated(surveyed order by unit_id) as surveyed,
           concatenated(publication_released order by unit_id) as publication_released,
           concatenated(data_availability order by unit_id) as data_availability,
           concatenated(training_collection order by unit_id) as training_collection,
           concatenated(training_use order by unit_id) as training_use,
           concatenated(policy_impact order by unit_id) as policy_impact,
           bool_or(denied_by_source) as denied_by_source,
           concatenated(languages order by unit_id) as languages,
           concatenated(profile_ids order by unit_id) as profile_ids,
           concatenated(publication_ids order by unit_id) as publication_ids
    from (
        select p.*, bool_or(released) over (partition by project_id) as any_released from country_profile_unit p where :scope
    ) counted
    where (released or not any_released) and project_id is not null
    group by project_id
 ) u on u.project_id = j.project_id
 where u.project_id is not null or not exists (select 1 from profile_fact f where f.project_id = j.project_id))
