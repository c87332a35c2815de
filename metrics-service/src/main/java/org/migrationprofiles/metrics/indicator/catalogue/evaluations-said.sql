-- Where it was found that the unit was evaluated; where it was not, who says so.
(select evaluation.state -> 'provenance' as place from replica evaluation
 where evaluation.aggregate_type = 'evaluation' and not evaluation.deleted and evaluation.state ->> 'status' = 'PUBLISHED'
   and (jsonb_exists_any(evaluation.state -> 'profileIds', u.profile_ids)
        or u.evaluated_whole is not null and evaluation.state -> 'projectIds' @> to_jsonb(u.unit_id))
 union all
 select denial.state -> 'provenance' from replica denial
 where any_of(u.evaluated) = 'NO' and denial.aggregate_type = 'assertion' and not denial.deleted
   and denial.state ->> 'attribute' = 'EVALUATED' and denial.state ->> 'value' = 'NO'
   and denial.state -> 'subject' ->> 'id' = any (u.profile_ids)
 union all
 select chosen.state -> 'provenance' from replica determination
 join replica chosen on chosen.aggregate_type = 'assertion' and not chosen.deleted
      and chosen.id = determination.state ->> 'chosenAssertionId'
 where determination.aggregate_type = 'determination' and not determination.deleted
   and determination.state ->> 'status' = 'IN_FORCE' and determination.state ->> 'attribute' = 'EVALUATED'
   and determination.state ->> 'value' = any_of(u.evaluated)
   and determination.state -> 'subject' ->> 'id' = any (u.profile_ids))
