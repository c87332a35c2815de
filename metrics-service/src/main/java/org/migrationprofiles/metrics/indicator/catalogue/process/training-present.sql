rolled_up(
    :rollUp,
    each_or(
        each_or(training_collection, training_use),
        array(
            select case when exists (
                select 1 from {trainings} activity
                where activity.state ->> 'projectId' = part.project_id
                  and (activity.state -> 'countries' = '[]' or activity.state -> 'countries' @> to_jsonb(part.country)))
            then 'YES' else 'NO' end
            from unnest(u.profile_ids) with ordinality as member (profile_id, place)
            join profile_fact part using (profile_id) order by member.place)),
    case when exists (
        select 1 from {trainings} activity
        where activity.state ->> 'projectId' = u.project_id and activity.state -> 'countries' = '[]')
    then 'YES' end)
