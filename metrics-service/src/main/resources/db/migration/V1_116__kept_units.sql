-- Publications, profiles and projects as questions see them, kept as rows: to put them together anew took most of the time of each
-- question. See ADR 0096. The views have the names that questions use; they show what is kept while that is of the present mark, and
-- what the facts say otherwise: where an earlier release has written, which knows nothing of kept units.
call in_each_generation($definitions$
alter table read_model_mark add column units uuid;
comment on column read_model_mark.units is 'The mark that kept units are of; they count while it is the present one.';

create index publication_fact_project on publication_fact (project_id);

alter view publication_unit rename to computed_publication_unit;
create table kept_publication_unit as select * from computed_publication_unit;
alter table kept_publication_unit add primary key (unit_id);
create view publication_unit as
select * from kept_publication_unit where exists (select 1 from read_model_mark where units = mark)
union all
select * from computed_publication_unit where not exists (select 1 from read_model_mark where units = mark);

alter view country_profile_unit rename to computed_country_profile_unit;
-- As before, but of each profile by itself, so that what there is of others is not read for a few.
create or replace view computed_country_profile_unit as
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
cross join lateral (
    select array_agg(edition_year order by edition_year) filter (where counts and edition_year is not null) as years,
           bool_or(status = 'RELEASED') as released,
           bool_or(status = 'INCOMPLETE') as incomplete,
           array_agg(distinct type) filter (where counts) as types,
           concatenated(languages order by publication_id) filter (where counts) as languages,
           array_agg(publication_id order by publication_id) filter (where counts) as publication_ids
    from (
        select b.*, status = 'RELEASED' or not bool_or(status = 'RELEASED') over () as counts
        from publication_fact b where b.profile_id = f.profile_id
    ) publication
) p
left join country_fact c on c.country = f.country;
create table kept_country_profile_unit as select * from computed_country_profile_unit;
alter table kept_country_profile_unit add primary key (unit_id);
create index kept_country_profile_unit_project on kept_country_profile_unit (project_id);
create view country_profile_unit as
select * from kept_country_profile_unit where exists (select 1 from read_model_mark where units = mark)
union all
select * from computed_country_profile_unit where not exists (select 1 from read_model_mark where units = mark);

-- Projects, by what those of their profiles say that count, all or those that the Fund pays for: the completed ones, or all where
-- none is.
create view computed_project_unit as
select counting.profiles as scope,
       j.project_id as unit_id,
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
cross join (values ('ALL'), ('IDF')) as counting (profiles)
left join lateral (
    select concatenated(countries order by unit_id) as countries,
           concatenated(publication_years order by unit_id) as publication_years,
           concatenated(funder_categories order by unit_id) as funder_categories,
           bool_or(released) as released,
           bool_or(incomplete) as incomplete,
           concatenated(types order by unit_id) as types,
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
        select p.*, bool_or(released) over () as any_released from country_profile_unit p
        where p.project_id = j.project_id and (counting.profiles = 'ALL' or counting.profiles = any (p.funder_categories))
    ) counted
    where released or not any_released
    having count(*) > 0
) u on true
where u.profile_ids is not null or not exists (select 1 from profile_fact f where f.project_id = j.project_id);
create table kept_project_unit as select * from computed_project_unit;
alter table kept_project_unit add primary key (scope, unit_id);
create index kept_project_unit_id on kept_project_unit (unit_id);
create view project_unit as
select * from kept_project_unit where exists (select 1 from read_model_mark where units = mark)
union all
select * from computed_project_unit where not exists (select 1 from read_model_mark where units = mark);

update read_model_mark set units = mark;
$definitions$);
