-- What is on record of the government's part in each stage of a project: YES where a source names it; NO where one denies
-- it of the government as a whole and none names any; else UNKNOWN.
(select stage, case when coalesce(bool_or(said ->> 'answer' = 'YES'), false) then 'YES'
                    when coalesce(bool_or(said ->> 'answer' = 'NO' and coalesce(jsonb_typeof(said -> 'actor'), 'null') = 'null'),
                                  false) then 'NO'
                    else 'UNKNOWN' end as answer
 from unnest(array['DESIGN', 'DEVELOPMENT', 'IMPLEMENTATION', 'POST_COMPLETION']) stage
 left join (
    select said from replica project
    cross join lateral jsonb_array_elements(
        case jsonb_typeof(project.state -> 'participation' -> 'governmentInvolvement')
            when 'array' then project.state -> 'participation' -> 'governmentInvolvement' else '[]' end) said
    where project.aggregate_type = 'project' and project.id = u.unit_id
 ) statement on said ->> 'stage' = stage
 group by stage)
