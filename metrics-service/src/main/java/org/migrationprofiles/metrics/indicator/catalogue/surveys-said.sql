-- Where surveys of the unit were found; where none was answered, also who says so.
(select coalesce(nullif(survey.state -> 'provenance', 'null'), '{}') || jsonb_build_object('toldOn', survey.state -> 'respondedOn') as place
 from replica survey
 where survey.aggregate_type = 'survey' and not survey.deleted and survey.state ->> 'profileId' = any (u.profile_ids)
   and (survey.state ->> 'status' = 'RESPONDED' or any_of(u.surveyed) = 'NO')
 union all
 select decision.place from {evidence-judged} decision
 where decision.attribute = 'SURVEYED' and decision.answer = any_of(u.surveyed))
