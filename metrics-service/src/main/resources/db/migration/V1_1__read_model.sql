-- The newest state heard of each aggregate. Everything below is computed from it.
create table replica (
    aggregate_type text        not null,
    id             text        not null,
    version        bigint      not null,
    deleted        boolean     not null,
    state          jsonb       not null,
    occurred_at    timestamptz not null,
    primary key (aggregate_type, id)
);
create index replica_profiles_of_project on replica ((state ->> 'projectId')) where aggregate_type = 'country-profile';
create index replica_publications_of_profile on replica ((state ->> 'profileId')) where aggregate_type = 'publication';
create index replica_surveys_of_profile on replica ((state ->> 'profileId')) where aggregate_type = 'survey';
create index replica_results_of_profile on replica ((state ->> 'profileId')) where aggregate_type = 'capacity-result';
create index replica_evaluations_of_profile on replica using gin ((state -> 'profileIds') jsonb_path_ops)
    where aggregate_type = 'evaluation';
create index replica_evaluations_of_project on replica using gin ((state -> 'projectIds') jsonb_path_ops)
    where aggregate_type = 'evaluation';
create index replica_assertions_of_subject on replica ((state -> 'subject' ->> 'id')) where aggregate_type = 'assertion';
create index replica_projects_of_funder on replica using gin ((state -> 'funders') jsonb_path_ops)
    where aggregate_type in ('project', 'country-profile');

-- Up to where each partition is in this database; Kafka's own offsets only serve tools.
create table consumer_position (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    event_time  timestamptz,
    primary key (topic, partition)
);

-- Records that could not be used. The stream went on without them.
create table dead_event (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    key         text,
    value       bytea,
    reason      text        not null,
    received_at timestamptz not null default clock_timestamp(),
    status      text        not null default 'OPEN' check (status in ('OPEN', 'REPLAYED', 'DISCARDED')),
    decided_by  text,
    decided_at  timestamptz,
    unique (topic, partition, "offset")
);

create function observation_or(a text, b text) returns text language sql immutable as $$
    select case when a = 'YES' or b = 'YES' then 'YES' when a = 'NO' and b = 'NO' then 'NO' else 'UNKNOWN' end
$$;
create function observation_and(a text, b text) returns text language sql immutable as $$
    select case when a = 'NO' or b = 'NO' then 'NO' when a = 'YES' and b = 'YES' then 'YES' else 'UNKNOWN' end
$$;
create function observation_not(a text) returns text language sql immutable as $$
    select case a when 'YES' then 'NO' when 'NO' then 'YES' else 'UNKNOWN' end
$$;

-- One row for each live country profile.
create table profile_fact (
    profile_id            text primary key,
    project_id            text,
    country               text   not null,
    funding_year          int,
    funder_categories     text[] not null,
    evaluated             text   not null,
    surveyed              text   not null,
    -- A source denies what a record shows.
    denied_by_source      boolean not null,
    released              text   not null,
    data_availability     text   not null,
    training_collection   text   not null,
    training_use          text   not null,
    policy_impact         text   not null
);
create index profile_fact_project on profile_fact (project_id);
create index profile_fact_country on profile_fact (country);

-- One row for each live publication. One of a region has no profile and no country.
create table publication_fact (
    publication_id text primary key,
    profile_id     text,
    project_id     text,
    type           text not null,
    status         text not null,
    edition_year   int,
    imprint_year   int,
    launched_on    text,
    uploaded_on    text
);
create index publication_fact_profile on publication_fact (profile_id);
create index publication_fact_edition_year on publication_fact (edition_year);

-- One row for each live project.
create table project_fact (
    project_id        text primary key,
    code              text not null,
    funding_year      int,
    funder_categories text[] not null,
    -- A published evaluation of the project as a whole, which names no country.
    evaluated_whole   boolean not null
);

create table country_fact (
    country text primary key,
    iso2    text not null,
    m49     text not null,
    name    text not null
);

create table region_fact (
    scheme   text not null,
    region   text not null,
    name     text not null,
    parent   text,
    position int  not null,
    primary key (scheme, region)
);

-- A country in a region, and in each region above it.
create table region_country_fact (
    scheme     text not null,
    region     text not null,
    country    text not null,
    valid_from date,
    valid_to   date,
    evidence   text not null
);
create index region_country_fact_country on region_country_fact (scheme, country);

-- The four units with the same columns, so that one rule serves each.
create view publication_unit as
select p.publication_id as unit_id,
       coalesce(c.name, 'Region') || ' ' || coalesce(p.edition_year::text, '') as label,
       coalesce(p.project_id, f.project_id) as project_id,
       case when f.country is null then '{}'::text[] else array[f.country] end as countries,
       coalesce(f.funding_year, j.funding_year) as funding_year,
       case when p.edition_year is null then '{}'::int[] else array[p.edition_year] end as publication_years,
       coalesce(f.funder_categories, j.funder_categories, '{}') as funder_categories,
       p.status = 'RELEASED' as released,
       p.status = 'INCOMPLETE' as incomplete,
       array[p.type] as types,
       coalesce(f.evaluated, 'UNKNOWN') as evaluated_any,
       coalesce(f.evaluated, 'UNKNOWN') as evaluated_all,
       coalesce(f.surveyed, 'UNKNOWN') as surveyed_any,
       coalesce(f.surveyed, 'UNKNOWN') as surveyed_all,
       case p.status when 'RELEASED' then 'YES' else 'NO' end as publication_released,
       coalesce(f.data_availability, 'UNKNOWN') as data_availability,
       coalesce(f.training_collection, 'UNKNOWN') as training_collection,
       coalesce(f.training_use, 'UNKNOWN') as training_use,
       coalesce(f.policy_impact, 'UNKNOWN') as policy_impact,
       coalesce(f.denied_by_source, false) as denied_by_source,
       false as project_level_only
from publication_fact p
left join profile_fact f on f.profile_id = p.profile_id
left join project_fact j on j.project_id = p.project_id
left join country_fact c on c.country = f.country;

create view country_profile_unit as
select f.profile_id as unit_id,
       coalesce(c.name, f.country) as label,
       f.project_id,
       array[f.country] as countries,
       f.funding_year,
       coalesce(array_agg(p.edition_year order by p.edition_year)
                filter (where p.status = 'RELEASED' and p.edition_year is not null), '{}') as publication_years,
       f.funder_categories,
       coalesce(bool_or(p.status = 'RELEASED'), false) as released,
       coalesce(bool_or(p.status = 'INCOMPLETE'), true) and not coalesce(bool_or(p.status = 'RELEASED'), false)
           as incomplete,
       coalesce(array_agg(distinct p.type) filter (where p.status = 'RELEASED'), '{}') as types,
       f.evaluated as evaluated_any, f.evaluated as evaluated_all,
       f.surveyed as surveyed_any, f.surveyed as surveyed_all,
       f.released as publication_released,
       f.data_availability, f.training_collection, f.training_use, f.policy_impact,
       f.denied_by_source,
       false as project_level_only
from profile_fact f
left join publication_fact p on p.profile_id = f.profile_id
left join country_fact c on c.country = f.country
group by f.profile_id, c.name;

create function any_of(observations text[]) returns text language sql immutable as $$
    select case when 'YES' = any (observations) then 'YES'
                when observations <@ array['NO'] and cardinality(observations) > 0 then 'NO' else 'UNKNOWN' end
$$;
create function all_of(observations text[]) returns text language sql immutable as $$
    select case when 'NO' = any (observations) then 'NO'
                when observations <@ array['YES'] and cardinality(observations) > 0 then 'YES' else 'UNKNOWN' end
$$;

-- Only what its completed profiles say, since only they are its members; without any, what all of them say.
create view project_unit as
select j.project_id as unit_id,
       j.code as label,
       j.project_id,
       coalesce(u.countries, '{}') as countries,
       j.funding_year,
       coalesce(u.publication_years, '{}') as publication_years,
       j.funder_categories,
       coalesce(u.released, false) as released,
       coalesce(u.incomplete, true) as incomplete,
       coalesce(u.types, '{}') as types,
       case when j.evaluated_whole then 'YES' else any_of(coalesce(u.evaluated, '{}')) end as evaluated_any,
       all_of(coalesce(u.evaluated, '{}')) as evaluated_all,
       any_of(coalesce(u.surveyed, '{}')) as surveyed_any,
       all_of(coalesce(u.surveyed, '{}')) as surveyed_all,
       any_of(coalesce(u.publication_released, '{}')) as publication_released,
       any_of(coalesce(u.data_availability, '{}')) as data_availability,
       any_of(coalesce(u.training_collection, '{}')) as training_collection,
       any_of(coalesce(u.training_use, '{}')) as training_use,
       any_of(coalesce(u.policy_impact, '{}')) as policy_impact,
       coalesce(u.denied_by_source, false) as denied_by_source,
       j.evaluated_whole and not coalesce('YES' = any (u.evaluated), false) as project_level_only
from project_fact j
left join (
    select project_id,
           array_agg(distinct countries[1]) as countries,
           (select array_agg(y order by y) from unnest(array_remove(array_agg(publication_years[1]), null)) y)
               as publication_years,
           bool_or(released) as released,
           bool_and(incomplete) as incomplete,
           array_agg(distinct types[1]) filter (where types[1] is not null) as types,
           array_agg(evaluated_any) as evaluated,
           array_agg(surveyed_any) as surveyed,
           array_agg(publication_released) as publication_released,
           array_agg(data_availability) as data_availability,
           array_agg(training_collection) as training_collection,
           array_agg(training_use) as training_use,
           array_agg(policy_impact) as policy_impact,
           bool_or(denied_by_source) as denied_by_source
    from country_profile_unit where project_id is not null group by project_id
) u on u.project_id = j.project_id;

create view country_unit as
select countries[1] as unit_id,
       min(label) as label,
       null::text as project_id,
       array[countries[1]] as countries,
       min(funding_year) as funding_year,
       (select array_agg(y order by y) from unnest(array_remove(array_agg(publication_years[1]), null)) y)
           as publication_years,
       (select coalesce(array_agg(distinct category), '{}')
        from unnest(string_to_array(string_agg(array_to_string(funder_categories, ','), ','), ',')) category
        where category <> '') as funder_categories,
       bool_or(released) as released,
       bool_and(incomplete) as incomplete,
       coalesce(array_agg(distinct types[1]) filter (where types[1] is not null), '{}') as types,
       any_of(array_agg(evaluated_any)) as evaluated_any, all_of(array_agg(evaluated_any)) as evaluated_all,
       any_of(array_agg(surveyed_any)) as surveyed_any, all_of(array_agg(surveyed_any)) as surveyed_all,
       any_of(array_agg(publication_released)) as publication_released,
       any_of(array_agg(data_availability)) as data_availability,
       any_of(array_agg(training_collection)) as training_collection,
       any_of(array_agg(training_use)) as training_use,
       any_of(array_agg(policy_impact)) as policy_impact,
       bool_or(denied_by_source) as denied_by_source,
       false as project_level_only
from country_profile_unit group by countries[1];
