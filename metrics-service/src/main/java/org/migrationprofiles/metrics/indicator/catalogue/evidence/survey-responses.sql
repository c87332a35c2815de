(select case survey.state ->> 'status' when 'RESPONDED' then 'YES' else 'NO' end
 from replica survey where survey.aggregate_type = 'survey' and survey.id = u.unit_id)
