(select nullif(count(*), 0)::numeric
 from replica activity
 where activity.aggregate_type = 'activity' and not activity.deleted
   and activity.state ->> 'projectId' = u.unit_id and activity.state ->> 'status' <> 'ABANDONED')
