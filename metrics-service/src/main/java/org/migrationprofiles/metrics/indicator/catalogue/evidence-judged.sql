-- Who denies, of which attribute of the unit's profiles, and on what determinations rest: the answer, and where it was found.
(select denial.state ->> 'attribute' as attribute, 'NO' as answer, denial.state -> 'provenance' as place
 from replica denial
 where denial.aggregate_type = 'assertion' and not denial.deleted and denial.state ->> 'value' = 'NO'
   and denial.state -> 'subject' ->> 'id' = any (u.profile_ids)
 union all
 select determination.state ->> 'attribute', determination.state ->> 'value', chosen.state -> 'provenance'
 from replica determination
 join replica chosen on chosen.aggregate_type = 'assertion' and not chosen.deleted
      and chosen.id = determination.state ->> 'chosenAssertionId'
 where determination.aggregate_type = 'determination' and not determination.deleted
   and determination.state ->> 'status' = 'IN_FORCE'
   and determination.state -> 'subject' ->> 'id' = any (u.profile_ids))
