case when exists (
    select 1 from replica activity
    where activity.aggregate_type = 'activity' and not activity.deleted and activity.state ->> 'status' = 'HELD'
      and activity.state ->> 'projectId' = u.project_id
      and (activity.state ->> 'type' = 'TRAINING'
           or activity.state -> 'purposes' @> '"TRAINING_COLLECTION"'
           or activity.state -> 'purposes' @> '"TRAINING_USE"')
      and (activity.state -> 'countries' = '[]'
           or array(select jsonb_array_elements_text(activity.state -> 'countries')) && u.countries))
then 'YES' else rolled_up(:rollUp, each_or(training_collection, training_use), null) end
