-- Profiles that may change with these aggregates, and the projects that they are of: ?1 types and ?2 ids, side by side.
with touched as (select * from unnest(?::text[], ?::text[]) as t (aggregate_type, id)),
state as (select t.aggregate_type, t.id, r.state from touched t left join replica r using (aggregate_type, id)),
projects as (
    select id from state where aggregate_type = 'project'
    union
    select jsonb_array_elements_text(state -> 'projectIds') from state where aggregate_type = 'evaluation'
    union
    select r.id from state s join replica r on r.aggregate_type = 'project'
        and r.state -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', s.id))
    where s.aggregate_type = 'organisation'
),
affected as (
    select id from state where aggregate_type = 'country-profile'
    union
    -- Those of one project at a time, by an index: the database takes the few projects for many, and would go through all profiles.
    select r.id from projects p
    cross join lateral (
        select id from replica where aggregate_type = 'country-profile' and state ->> 'projectId' = p.id offset 0
    ) r
    union
    select r.id from state s join replica r on r.aggregate_type = 'country-profile'
        and r.state -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', s.id))
    where s.aggregate_type = 'organisation'
    union
    select state ->> 'profileId' from state
    where aggregate_type in ('publication', 'survey', 'capacity-result') and state ->> 'profileId' is not null
    union
    select jsonb_array_elements_text(state -> 'profileIds') from state where aggregate_type = 'evaluation'
    union
    select state -> 'subject' ->> 'id' from state
    where aggregate_type in ('assertion', 'determination') and state -> 'subject' ->> 'type' = 'PROFILE'
    union
    select f.profile_id from state s join profile_fact f on f.country = s.id where s.aggregate_type = 'country'
)
-- One at a time for the same reason.
select a.id,
       (select p.state ->> 'projectId' from replica p where p.aggregate_type = 'country-profile' and p.id = a.id) as project_id
from affected a
