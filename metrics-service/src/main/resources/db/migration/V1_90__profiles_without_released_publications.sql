-- Years and types of a profile without any released publication are those of all its publications, as its languages are:
-- what is asked about with status=INCOMPLETE has a year and a type as well.
call in_each_generation($definitions$
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
           array_agg(edition_year order by edition_year) filter (where counts and edition_year is not null) as years,
           bool_or(status = 'RELEASED') as released,
           bool_or(status = 'INCOMPLETE') as incomplete,
           array_agg(distinct type) filter (where counts) as types,
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
