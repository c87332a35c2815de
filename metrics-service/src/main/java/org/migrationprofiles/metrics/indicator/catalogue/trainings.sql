-- Activities that were held and are training by their type or by what they are for.
(select held.state from replica held
 where held.aggregate_type = 'activity' and not held.deleted and held.state ->> 'status' = 'HELD'
   and (held.state ->> 'type' = 'TRAINING'
        or held.state -> 'purposes' @> '"TRAINING_COLLECTION"'
        or held.state -> 'purposes' @> '"TRAINING_USE"'))
