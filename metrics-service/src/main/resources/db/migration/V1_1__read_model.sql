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

-- YES, NO and UNKNOWN, of one thing and of several; unknown is never a no.
create function observation_or(a text, b text) returns text language sql immutable strict as $$
    select case when a = 'YES' or b = 'YES' then 'YES' when a = 'NO' and b = 'NO' then 'NO' else 'UNKNOWN' end
$$;
create function observation_and(a text, b text) returns text language sql immutable strict as $$
    select case when a = 'NO' or b = 'NO' then 'NO' when a = 'YES' and b = 'YES' then 'YES' else 'UNKNOWN' end
$$;
create function observation_not(a text) returns text language sql immutable strict as $$
    select case a when 'YES' then 'NO' when 'NO' then 'YES' else 'UNKNOWN' end
$$;
create function each_or(a text[], b text[]) returns text[] language sql immutable as $$
    select coalesce(array_agg(observation_or(x, y)), '{}') from unnest(a, b) as pair (x, y)
$$;
create function each_and(a text[], b text[]) returns text[] language sql immutable as $$
    select coalesce(array_agg(observation_and(x, y)), '{}') from unnest(a, b) as pair (x, y)
$$;
create function each_not(a text[]) returns text[] language sql immutable as $$
    select coalesce(array_agg(observation_not(x)), '{}') from unnest(a) as single (x)
$$;
create function any_of(observations text[]) returns text language sql immutable as $$
    select case when 'YES' = any (observations) then 'YES'
                when observations <@ array['NO'] and cardinality(observations) > 0 then 'NO' else 'UNKNOWN' end
$$;
create function all_of(observations text[]) returns text language sql immutable as $$
    select case when 'NO' = any (observations) then 'NO'
                when observations <@ array['YES'] and cardinality(observations) > 0 then 'YES' else 'UNKNOWN' end
$$;
-- What the observations of single profiles say of all of them together. What is observed of the whole only, or null,
-- is one more of which ANY may be true, and none of those of which ALL must be.
create function rolled_up(roll_up text, observations text[], of_whole text) returns text language sql immutable as $$
    select case roll_up when 'ALL' then all_of(observations)
                        else any_of(case when of_whole is null then observations else observations || of_whole end) end
$$;

create aggregate concatenated(anycompatiblearray) (sfunc = array_cat, stype = anycompatiblearray, initcond = '{}');
create function sorted(years int[]) returns int[] language sql immutable as $$
    select coalesce(array_agg(distinct year order by year), '{}') from unnest(years) year
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
