(select nullif(count(*), 0)::numeric from {activities} activity)
