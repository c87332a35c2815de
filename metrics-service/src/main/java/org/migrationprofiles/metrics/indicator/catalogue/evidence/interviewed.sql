rolled_up(
    -- Of one profile or none, all is the same as any; profiles that do not count still share what is said of their project.
    case when cardinality(u.profile_ids) > 1
              or 1 < (select count(*) from profile_fact beside where beside.project_id = u.unit_id)
    then :rollUp else 'ANY' end,
    array(
        select case when exists (
            select 1 from replica interview
            where interview.aggregate_type = 'interview' and not interview.deleted
              and interview.state -> 'subject' ->> 'id' = any (
                  array[part.profile_id]
                  || array(select edition.publication_id from publication_fact edition
                           where edition.profile_id = part.profile_id
                             and edition.publication_id = any (u.publication_ids))
                  || array(select part.project_id
                           where not exists (select 1 from profile_fact beside
                                             where beside.project_id = part.project_id
                                               and beside.profile_id <> part.profile_id))))
        then 'YES' else 'UNKNOWN' end
        from profile_fact part where part.profile_id = any (u.profile_ids)),
    case when exists (
        select 1 from replica interview
        where interview.aggregate_type = 'interview' and not interview.deleted
          and interview.state -> 'subject' ->> 'id' = any ({subjects}))
    then 'YES' else 'UNKNOWN' end)
