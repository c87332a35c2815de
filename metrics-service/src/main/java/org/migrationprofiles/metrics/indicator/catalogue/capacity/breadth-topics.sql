(select nullif(count(distinct topic), 0)::numeric
 from replica activity
 cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(activity.state -> 'topics') when 'array' then activity.state -> 'topics' else '[]' end) topic
 where activity.aggregate_type = 'activity' and not activity.deleted
   and activity.state ->> 'projectId' = u.unit_id and activity.state ->> 'status' <> 'ABANDONED')
