-- What a figure cannot rest on for sure: contradictions that no determination settles, and determinations that the record
-- has not taken over (it is changed by its owner alone), with the caveat of each.
call in_each_generation($definitions$
create index replica_determinations_in_force on replica ((state ->> 'attribute'))
    where aggregate_type = 'determination' and not deleted and state ->> 'status' = 'IN_FORCE';
create view unsettled_conflict as
select conflict_id, subject_type, subject_id, attribute, affects, determination_id,
       case when determination_id is null then 'OPEN_CONFLICT' else 'UNDETERMINED_CONTRADICTION' end as caveat
from open_conflict
union all
select conflict.id, determination.state -> 'subject' ->> 'type', record.id, determination.state ->> 'attribute',
       array(select jsonb_array_elements_text(
           case jsonb_typeof(conflict.state -> 'affects') when 'array' then conflict.state -> 'affects' else '[]' end)),
       determination.id, 'RECORD_SAYS_OTHERWISE'
from replica determination
join replica conflict on conflict.aggregate_type = 'conflict' and not conflict.deleted
     and conflict.id = determination.state ->> 'conflictId'
join replica record on record.id = determination.state -> 'subject' ->> 'id' and not record.deleted
     and record.aggregate_type = case determination.state -> 'subject' ->> 'type'
                                     when 'PROJECT' then 'project' when 'PUBLICATION' then 'publication' end
cross join lateral (
    select case determination.state ->> 'attribute'
               when 'FUNDING_YEAR' then record.state ->> 'fundingYear'
               when 'START' then record.state -> 'schedule' -> 'start' ->> 'value'
               when 'PLANNED_END' then record.state -> 'schedule' -> 'plannedEnd' ->> 'value'
               when 'ACTUAL_END' then record.state -> 'schedule' -> 'actualEnd' ->> 'value'
               when 'EDITION_YEAR' then record.state ->> 'editionYear'
               when 'IMPRINT_YEAR' then record.state ->> 'imprintYear'
               when 'LAUNCHED_ON' then record.state -> 'launchedOn' ->> 'value'
               when 'UPLOADED_ON' then record.state -> 'uploadedOn' ->> 'value' end as value
) kept
where determination.aggregate_type = 'determination' and not determination.deleted
  and determination.state ->> 'status' = 'IN_FORCE'
  and determination.state ->> 'attribute' in (
      'FUNDING_YEAR', 'START', 'PLANNED_END', 'ACTUAL_END', 'EDITION_YEAR', 'IMPRINT_YEAR', 'LAUNCHED_ON', 'UPLOADED_ON')
  and determination.state ->> 'value' is not null
  -- Dates that may be the same day agree: 2015 and 2015-06.
  and not coalesce(starts_with(kept.value, determination.state ->> 'value')
                   or starts_with(determination.state ->> 'value', kept.value), false);
$definitions$);
