-- Ids that a statement about the unit can be about: itself, its profiles and publications, its project where that has
-- no other profile, and activities of a project.
(u.profile_ids || u.publication_ids || u.unit_id
 || array(select part.project_id from profile_fact part
          where part.profile_id = any (u.profile_ids) and part.project_id is not null
            and not exists (select 1 from profile_fact beside
                            where beside.project_id = part.project_id and beside.profile_id <> all (u.profile_ids)))
 || array(select activity.id from replica activity
          where activity.aggregate_type = 'activity' and not activity.deleted
            and activity.state ->> 'projectId' = u.unit_id))
