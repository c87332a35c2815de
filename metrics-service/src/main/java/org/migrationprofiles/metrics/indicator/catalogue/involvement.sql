-- What is on record of the government's part in each stage of a project: YES where a source names it; NO where one denies
-- it of the government as a whole and none names any; else UNKNOWN.
(select stages.stage, case when coalesce(bool_or(said ->> 'answer' = 'YES'), false) then 'YES'
                    when coalesce(bool_or(said ->> 'answer' = 'NO' and coalesce(jsonb_typeof(said -> 'actor'), 'null') = 'null'),
                                  false) then 'NO'
                    else 'UNKNOWN' end as answer
 from unnest(array['DESIGN', 'DEVELOPMENT', 'IMPLEMENTATION', 'POST_COMPLETION']) stages (stage)
 left join {involvement-said} statement on statement.stage = stages.stage
 group by stages.stage)
