-- Countries, by what those of their profiles say that :scope lets count: the completed ones, or all where none is.
(select countries[1] as unit_id,
        label,
        null::text as project_id,
        countries,
        funding_year,
        sorted(publication_years) as publication_years,
        funder_categories, released, incomplete, types, evaluated, surveyed,
        null::text as evaluated_whole,
        publication_released, data_availability, training_collection, training_use, policy_impact, denied_by_source,
        languages, profile_ids, publication_ids
 from (
    select countries, min(label) as label, min(funding_year) as funding_year,
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
        select p.*, bool_or(released) over (partition by countries) as any_released from country_profile_unit p where :scope
    ) counted
    where (released or not any_released)
    group by countries
 ) u)
