-- Where it was found that the unit was evaluated; where it was not, who says so.
(select coalesce(nullif(evaluation.state -> 'provenance', 'null'), '{}') || jsonb_build_object('toldOn', evaluation.state -> 'publishedOn') as place
 from replica evaluation
 where evaluation.aggregate_type = 'evaluation' and not evaluation.deleted and evaluation.state ->> 'status' = 'PUBLISHED'
   and evaluation.id = any (array(
       select found.id from unnest(u.profile_ids) profile (id)
       join replica found on found.aggregate_type = 'evaluation' and found.state -> 'profileIds' @> to_jsonb(profile.id)
       union all
       select found.id from replica found
       where u.evaluated_whole is not null and found.aggregate_type = 'evaluation'
         and found.state -> 'projectIds' @> to_jsonb(u.unit_id)))
 union all
 select decision.place from {evidence-judged} decision
 where decision.attribute = 'EVALUATED' and decision.answer = any_of(u.evaluated))
