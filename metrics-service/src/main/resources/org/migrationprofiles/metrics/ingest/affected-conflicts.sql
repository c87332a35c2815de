-- Conflicts whose facts may change with these aggregates: ?1 types and ?2 ids, side by side.
with touched as (select * from unnest(?::text[], ?::text[]) as t (aggregate_type, id))
select id from touched where aggregate_type = 'conflict'
union
select r.state ->> 'conflictId' from touched t join replica r using (aggregate_type, id)
where t.aggregate_type = 'determination' and r.state ->> 'conflictId' is not null
