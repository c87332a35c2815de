(select nullif(count(distinct topic), 0)::numeric
 from {activities} activity
 cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(activity.state -> 'topics') when 'array' then activity.state -> 'topics' else '[]' end) topic)
