-- Facts of the profiles ?1.
select p.id,
       p.state ->> 'projectId',
       p.state ->> 'country',
       (j.state ->> 'fundingYear')::int,
       (select coalesce(array_agg(distinct o.state ->> 'category'), '{}')
        from jsonb_array_elements(
                 case when jsonb_array_length(coalesce(p.state -> 'funders', '[]')) > 0 then p.state -> 'funders'
                      else coalesce(j.state -> 'funders', '[]') end) f
        join replica o on o.aggregate_type = 'organisation' and o.id = f ->> 'organisationId' and not o.deleted),
       case when evaluated.record then 'YES' else coalesce(said.evaluated, 'UNKNOWN') end,
       case when surveyed.record or said.surveyed = 'YES' then 'YES'
            when surveyed.unanswered or said.surveyed = 'NO' then 'NO' else 'UNKNOWN' end,
       evaluated.record and said.not_evaluated or surveyed.record and said.not_surveyed,
       case when released.released then 'YES' when released.any then 'NO' else 'UNKNOWN' end,
       results.r2, results.r3, results.r4, results.r5
from replica p
left join replica j on j.aggregate_type = 'project' and j.id = p.state ->> 'projectId' and not j.deleted
cross join lateral (
    select exists (select 1 from replica e where e.aggregate_type = 'evaluation' and not e.deleted
                   and e.state -> 'profileIds' @> to_jsonb(p.id) and e.state ->> 'status' = 'PUBLISHED') as record
) evaluated
cross join lateral (
    -- Not sent, not answered yet, not available, declined: somebody knows that there is no response.
    select coalesce(bool_or(s.state ->> 'status' = 'RESPONDED'), false) as record,
           coalesce(bool_or(s.state ->> 'status' <> 'RESPONDED'), false) as unanswered
    from replica s where s.aggregate_type = 'survey' and not s.deleted and s.state ->> 'profileId' = p.id
) surveyed
cross join lateral (
    -- What was determined holds. Until then a denial does, unless another source says otherwise: then nobody knows.
    select max(answer) filter (where attribute = 'EVALUATED') as evaluated,
           max(answer) filter (where attribute = 'SURVEYED') as surveyed,
           coalesce(bool_or(denied) filter (where attribute = 'EVALUATED'), false) as not_evaluated,
           coalesce(bool_or(denied) filter (where attribute = 'SURVEYED'), false) as not_surveyed
    from (
        select a.state ->> 'attribute' as attribute,
               coalesce(max(d.state ->> 'value'),
                        case when bool_or(a.state ->> 'value' = 'NO') and not bool_or(a.state ->> 'value' = 'YES')
                        then 'NO' end) as answer,
               bool_or(a.state ->> 'value' = 'NO') as denied
        from replica a
        left join replica d on d.aggregate_type = 'determination' and not d.deleted and d.state ->> 'status' = 'IN_FORCE'
            and d.state -> 'subject' ->> 'id' = p.id and d.state ->> 'attribute' = a.state ->> 'attribute'
            and d.state ->> 'value' in ('YES', 'NO')
        where a.aggregate_type = 'assertion' and not a.deleted and a.state -> 'subject' ->> 'id' = p.id
          and a.state ->> 'attribute' in ('EVALUATED', 'SURVEYED')
        group by a.state ->> 'attribute'
    ) attribute
) said
cross join lateral (
    select count(*) > 0 as any, coalesce(bool_or(b.state ->> 'status' = 'RELEASED'), false) as released
    from replica b where b.aggregate_type = 'publication' and not b.deleted and b.state ->> 'profileId' = p.id
) released
cross join lateral (
    -- Results that contradict each other leave it unknown.
    select case when bool_or(code = 'R2' and value = 'YES') and not bool_or(code = 'R2' and value = 'NO') then 'YES'
                when bool_or(code = 'R2' and value = 'NO') and not bool_or(code = 'R2' and value = 'YES') then 'NO'
                else 'UNKNOWN' end as r2,
           case when bool_or(code = 'R3' and value = 'YES') and not bool_or(code = 'R3' and value = 'NO') then 'YES'
                when bool_or(code = 'R3' and value = 'NO') and not bool_or(code = 'R3' and value = 'YES') then 'NO'
                else 'UNKNOWN' end as r3,
           case when bool_or(code = 'R4' and value = 'YES') and not bool_or(code = 'R4' and value = 'NO') then 'YES'
                when bool_or(code = 'R4' and value = 'NO') and not bool_or(code = 'R4' and value = 'YES') then 'NO'
                else 'UNKNOWN' end as r4,
           case when bool_or(code = 'R5' and value = 'YES') and not bool_or(code = 'R5' and value = 'NO') then 'YES'
                when bool_or(code = 'R5' and value = 'NO') and not bool_or(code = 'R5' and value = 'YES') then 'NO'
                else 'UNKNOWN' end as r5
    from (select c.state ->> 'resultCode' as code, c.state ->> 'value' as value from replica c
          where c.aggregate_type = 'capacity-result' and not c.deleted and c.state ->> 'profileId' = p.id) result
) results
where p.aggregate_type = 'country-profile' and not p.deleted and p.id = any (?::text[])
