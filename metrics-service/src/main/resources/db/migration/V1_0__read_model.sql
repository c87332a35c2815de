-- What the change events say: the newest state of each aggregate, word for word.
create table replica (
    aggregate_type text        not null,
    id             text        not null,
    version        bigint      not null check (version > 0),
    deleted        boolean     not null,
    state          jsonb       not null,
    occurred_at    timestamptz not null,
    primary key (aggregate_type, id)
);

-- Which aggregate mentions which. Tells whose facts change when an aggregate does, before and after the change.
create table replica_link (
    from_type text not null,
    from_id   text not null,
    to_type   text not null,
    to_id     text not null,
    primary key (from_type, from_id, to_type, to_id)
);
create index replica_link_target on replica_link (to_type, to_id, from_type);

-- The next record to read of each partition, written in the transaction that wrote what was read.
create table consumer_position (
    topic       text        not null,
    partition   integer     not null,
    next_offset bigint      not null,
    event_time  timestamptz,
    updated_at  timestamptz not null default clock_timestamp(),
    primary key (topic, partition)
);

-- Records that cannot be read or stored. They never stop the others; each waits for a person's decision.
create table dead_event (
    id             bigint generated always as identity primary key,
    topic          text        not null,
    partition      integer     not null,
    record_offset  bigint      not null,
    record_key     text,
    record_value   bytea,
    headers        jsonb       not null default '{}',
    reason         text        not null,
    received_at    timestamptz not null default clock_timestamp(),
    status         text        not null default 'OPEN' check (status in ('OPEN', 'REPLAYED', 'DISCARDED')),
    settled_at     timestamptz,
    settled_by     text,
    unique (topic, partition, record_offset)
);
create index dead_event_open on dead_event (id) where status = 'OPEN';

-- Facts: typed rows that the indicators count. A row is a function of replicas alone.
create table fact_project (
    project_id        text primary key,
    code              text,
    title             text,
    funding_year      integer,
    countries         text[]  not null,
    funder_categories text[]  not null,
    project_evaluated boolean not null
);

create table fact_profile (
    profile_id        text primary key,
    project_id        text,
    project_code      text,
    iso3              text    not null,
    funding_year      integer,
    funder_categories text[]  not null,
    evaluated         text    not null,
    surveyed          text    not null,
    contradicted      text[]  not null
);
create index fact_profile_project on fact_profile (project_id);

create table fact_publication (
    publication_id text primary key,
    profile_id     text,
    project_id     text,
    type           text not null,
    status         text not null,
    title          text,
    edition_year   integer,
    imprint_year   integer,
    launched_from  date,
    launched_to    date,
    uploaded_from  date,
    uploaded_to    date
);
create index fact_publication_profile on fact_publication (profile_id);
create index fact_publication_project on fact_publication (project_id) where profile_id is null;

create table fact_capacity (
    profile_id  text not null,
    result_code text not null,
    value       text not null,
    primary key (profile_id, result_code)
);

create table fact_country (
    iso3 text primary key,
    iso2 text not null,
    m49  text not null,
    name text not null
);

create table fact_region_scheme (
    scheme               text primary key,
    name                 text not null,
    fixed_reference_date date
);

create table fact_region (
    scheme text    not null,
    region text    not null,
    name   text    not null,
    parent text,
    level  integer not null,
    primary key (scheme, region)
);

-- Each country under the region it was put in and under every region around that one.
create table fact_membership (
    scheme     text not null,
    region     text not null,
    iso3       text not null,
    valid_from date,
    valid_to   date,
    evidence   text not null,
    direct     boolean not null
);
create index fact_membership_region on fact_membership (scheme, region, iso3);

-- YES when any is YES; NO only when all are known to be NO.
create function roll_up_any(observations text[]) returns text language sql immutable parallel safe as $$
    select case
        when 'YES' = any (observations) then 'YES'
        when coalesce(cardinality(observations), 0) = 0 or 'UNKNOWN' = any (observations) then 'UNKNOWN'
        when 'NO' = any (observations) then 'NO'
        else 'NOT_APPLICABLE' end
$$;

-- YES only when all are known to be YES; NO when any is NO.
create function roll_up_all(observations text[]) returns text language sql immutable parallel safe as $$
    select case
        when 'NO' = any (observations) then 'NO'
        when coalesce(cardinality(observations), 0) = 0 or 'UNKNOWN' = any (observations) then 'UNKNOWN'
        when 'YES' = any (observations) then 'YES'
        else 'NOT_APPLICABLE' end
$$;

create function roll_up(mode text, observations text[]) returns text language sql immutable parallel safe as $$
    select case mode when 'ALL' then roll_up_all(observations) else roll_up_any(observations) end
$$;

-- The first and last day that a date of limited precision may mean; the text is a year, a month or a day.
create function first_day(value text) returns date language sql immutable strict parallel safe as $$
    select to_date(case length(value) when 4 then value || '-01-01' when 7 then value || '-01' else value end, 'YYYY-MM-DD')
$$;
create function last_day(value text) returns date language sql immutable strict parallel safe as $$
    select case length(value)
        when 4 then to_date(value || '-12-31', 'YYYY-MM-DD')
        when 7 then (to_date(value || '-01', 'YYYY-MM-DD') + interval '1 month' - interval '1 day')::date
        else to_date(value, 'YYYY-MM-DD') end
$$;

-- One row for each publication, and one for each profile and each project that has none below it.
create view record as
select p.publication_id, p.profile_id, coalesce(f.project_id, p.project_id) as project_id,
       coalesce(f.project_code, j.code) as project_code,
       case when f.profile_id is not null then array[f.iso3] else coalesce(j.countries, '{}') end as countries,
       coalesce(f.funding_year, j.funding_year) as funding_year,
       coalesce(f.funder_categories, j.funder_categories, '{}') as funder_categories,
       p.edition_year, p.type, p.status, p.title,
       coalesce(f.evaluated, 'UNKNOWN') as evaluated, coalesce(f.surveyed, 'UNKNOWN') as surveyed,
       coalesce(f.contradicted, '{}') as contradicted,
       coalesce(j.project_evaluated, false) as project_evaluated
from fact_publication p
left join fact_profile f on f.profile_id = p.profile_id
left join fact_project j on j.project_id = coalesce(f.project_id, p.project_id)
union all
select null, f.profile_id, f.project_id, f.project_code, array[f.iso3], f.funding_year, f.funder_categories,
       null, null, null, null, f.evaluated, f.surveyed, f.contradicted, coalesce(j.project_evaluated, false)
from fact_profile f
left join fact_project j on j.project_id = f.project_id
where not exists (select from fact_publication p where p.profile_id = f.profile_id)
union all
select null, null, j.project_id, j.code, j.countries, j.funding_year, j.funder_categories,
       null, null, null, j.title, case when j.project_evaluated then 'YES' else 'UNKNOWN' end, 'UNKNOWN', '{}',
       j.project_evaluated
from fact_project j
where not exists (select from fact_profile f where f.project_id = j.project_id)
  and not exists (select from fact_publication p where p.project_id = j.project_id and p.profile_id is null);
