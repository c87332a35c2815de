-- Activities of a project, but for those that were abandoned.
(select activity.state, activity.state -> 'provenance' as place from replica activity
 where activity.aggregate_type = 'activity' and not activity.deleted
   and activity.state ->> 'projectId' = u.unit_id and activity.state ->> 'status' <> 'ABANDONED')
