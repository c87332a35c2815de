-- Projects whose facts may change with these aggregates: ?1 types and ?2 ids, side by side.
with touched as (select * from unnest(?::text[], ?::text[]) as t (aggregate_type, id)),
state as (select t.aggregate_type, t.id, r.state from touched t left join replica r using (aggregate_type, id))
select id from state where aggregate_type = 'project'
union
select jsonb_array_elements_text(state -> 'projectIds') from state where aggregate_type = 'evaluation'
union
select r.id from state s join replica r on r.aggregate_type = 'project'
    and r.state -> 'funders' @> jsonb_build_array(jsonb_build_object('organisationId', s.id))
where s.aggregate_type = 'organisation'
