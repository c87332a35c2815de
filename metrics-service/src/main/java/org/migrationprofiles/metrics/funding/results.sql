-- Of the projects ?1, how many of the five results their profiles have, and of how many that is not known.
select f.project_id as id,
       count(*) filter (where result.value = 'YES')::int as reached,
       count(*) filter (where result.value = 'UNKNOWN')::int as unknown
from profile_fact f
cross join lateral unnest(
    array[f.released, f.data_availability, f.training_collection, f.training_use, f.policy_impact]) result (value)
where f.project_id = any (?::text[])
group by f.project_id
