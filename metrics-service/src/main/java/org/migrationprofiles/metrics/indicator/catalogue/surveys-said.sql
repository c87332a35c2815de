-- Where surveys of the unit were found; where none was answered, also who says so.
(select survey.state -> 'provenance' as place from replica survey
 where survey.aggregate_type = 'survey' and not survey.deleted and survey.state ->> 'profileId' = any (u.profile_ids)
   and (survey.state ->> 'status' = 'RESPONDED' or any_of(u.surveyed) = 'NO')
 union all
 select denial.state -> 'provenance' from replica denial
 where any_of(u.surveyed) = 'NO' and denial.aggregate_type = 'assertion' and not denial.deleted
   and denial.state ->> 'attribute' = 'SURVEYED' and denial.state ->> 'value' = 'NO'
   and denial.state -> 'subject' ->> 'id' = any (u.profile_ids)
 union all
 select chosen.state -> 'provenance' from replica determination
 join replica chosen on chosen.aggregate_type = 'assertion' and not chosen.deleted
      and chosen.id = determination.state ->> 'chosenAssertionId'
 where determination.aggregate_type = 'determination' and not determination.deleted
   and determination.state ->> 'status' = 'IN_FORCE' and determination.state ->> 'attribute' = 'SURVEYED'
   and determination.state ->> 'value' = any_of(u.surveyed)
   and determination.state -> 'subject' ->> 'id' = any (u.profile_ids))
