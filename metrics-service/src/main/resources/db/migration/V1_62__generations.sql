-- The read model in generations. Each lies in a schema of its own, so that one can be filled beside the one that answers,
-- and one more shows what was known at some time. All that is computed from states is in there; what is not (states that
-- were heard, dead events) stays in the schema of the service. See ADR 0046.
do $$
begin
    if (select count(*) from pg_namespace
        where nspname in (current_schema() || '_a', current_schema() || '_b', current_schema() || '_known')) < 3 then
        raise exception 'The schemas %_a, %_b and %_known are missing: prepare the database again',
            current_schema(), current_schema(), current_schema();
    end if;
end
$$;

drop view publication_unit;
drop view country_profile_unit;
drop table replica, consumer_position, profile_fact, publication_fact, project_fact, country_fact, region_fact,
    region_country_fact, open_conflict, read_model_mark;

create table read_model_generation (
    number          int         primary key,
    -- Where names are looked up: the schema of the generation, then that of the service.
    path            text        not null,
    status          text        not null check (status in ('FILLING', 'ACTIVE', 'RETIRED', 'CANCELLED', 'FAILED')),
    reason          text,
    accept_missing  boolean     not null default false,
    total_events    bigint      not null default 0,
    read_events     bigint      not null default 0,
    started_by      text        not null,
    started_at      timestamptz not null default clock_timestamp(),
    finished_at     timestamptz
);
create unique index read_model_generation_active on read_model_generation (status) where status = 'ACTIVE';
create unique index read_model_generation_filling on read_model_generation (status) where status = 'FILLING';
insert into read_model_generation (number, path, status, started_by, finished_at)
values (1, quote_ident(current_schema() || '_a') || ', ' || quote_ident(current_schema()), 'ACTIVE', 'installation',
        clock_timestamp());

-- All states that were ever heard of, with which the figures of an earlier time can be computed again. Grows with changes.
create table state_history (
    aggregate_type text        not null,
    id             text        not null,
    version        bigint      not null,
    deleted        boolean     not null,
    state          jsonb       not null,
    occurred_at    timestamptz not null,
    primary key (aggregate_type, id, version)
);
create index state_history_occurred_at on state_history (occurred_at);

-- Runs definitions in the schema of each generation. Tables and views that are computed from states are made with it.
create procedure in_each_generation(definitions text) language plpgsql as $$
declare
    service text := current_schema();
    before text := current_setting('search_path');
    place text;
begin
    foreach place in array array['_a', '_b', '_known'] loop
        perform set_config('search_path', quote_ident(service || place) || ', ' || quote_ident(service), true);
        execute definitions;
    end loop;
    perform set_config('search_path', before, true);
end
$$;

call in_each_generation($definitions$
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

-- Another value after each change of the read model: what was computed while it had the same one still holds.
create table read_model_mark (
    only_one boolean primary key default true check (only_one),
    mark     uuid    not null
);

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
    m49     text,
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

-- Publications and country profiles with the columns that every unit has; projects and countries are rolled up from
-- country profiles when they are asked of, since it depends on the question which profiles count. What is observed is
-- in arrays, one element for each profile.
create view publication_unit as
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
       coalesce(f.denied_by_source, false) as denied_by_source
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
       f.denied_by_source
from profile_fact f
left join (
    select profile_id,
           array_agg(edition_year order by edition_year)
               filter (where status = 'RELEASED' and edition_year is not null) as years,
           bool_or(status = 'RELEASED') as released,
           bool_or(status = 'INCOMPLETE') as incomplete,
           array_agg(distinct type) filter (where status = 'RELEASED') as types
    from publication_fact where profile_id is not null group by profile_id
) p on p.profile_id = f.profile_id
left join country_fact c on c.country = f.country;

-- What assertions contradict each other about, while nobody has determined which holds.
create table open_conflict (
    conflict_id  text   primary key,
    subject_type text   not null,
    subject_id   text   not null,
    attribute    text   not null,
    -- Names of indicators, and axes of years.
    affects      text[] not null
);
$definitions$);
