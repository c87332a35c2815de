-- The projects and profiles whose facts follow from what changed.
with changed as (
    select distinct type, id from unnest(cast(:types as text[]), cast(:ids as text[])) as changed(type, id)
), project as (
    select id from changed where type = 'project'
    union
    select link.from_id from replica_link link join changed on link.to_type = changed.type and link.to_id = changed.id
    where changed.type = 'organisation' and link.from_type = 'project'
), profile as (
    select id from changed where type = 'country-profile'
    union
    select link.from_id from replica_link link join changed on link.to_type = changed.type and link.to_id = changed.id
    where changed.type = 'organisation' and link.from_type = 'country-profile'
    union
    select link.from_id from replica_link link join project on link.to_id = project.id
    where link.to_type = 'project' and link.from_type = 'country-profile'
)
select 'project' as aggregate_type, id from project
union all select 'country-profile', id from profile
