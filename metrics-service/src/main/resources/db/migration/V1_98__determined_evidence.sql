-- What was determined of a profile decides whether it was evaluated and surveyed, and sources that contradict each other leave it
-- unknown: a denial alone used to.
call in_each_generation($definitions$
create index replica_determinations_of_subject on replica ((state -> 'subject' ->> 'id'))
    where aggregate_type = 'determination';
with answered as (
    select a.state -> 'subject' ->> 'id' as profile_id, a.state ->> 'attribute' as attribute,
           coalesce(max(d.state ->> 'value'),
                    case when bool_or(a.state ->> 'value' = 'NO') and not bool_or(a.state ->> 'value' = 'YES')
                    then 'NO' end) as answer
    from replica a
    left join replica d on d.aggregate_type = 'determination' and not d.deleted and d.state ->> 'status' = 'IN_FORCE'
        and d.state -> 'subject' ->> 'id' = a.state -> 'subject' ->> 'id'
        and d.state ->> 'attribute' = a.state ->> 'attribute' and d.state ->> 'value' in ('YES', 'NO')
    where a.aggregate_type = 'assertion' and not a.deleted and a.state ->> 'attribute' in ('EVALUATED', 'SURVEYED')
    group by 1, 2
), said as (
    select profile_id, max(answer) filter (where attribute = 'EVALUATED') as evaluated,
           max(answer) filter (where attribute = 'SURVEYED') as surveyed
    from answered group by profile_id
)
update profile_fact f
set evaluated = case when f.evaluated = 'YES' then 'YES' else coalesce(said.evaluated, 'UNKNOWN') end,
    surveyed = case when f.surveyed = 'YES' or said.surveyed = 'YES' then 'YES'
                    when said.surveyed = 'NO' or exists (
                        select 1 from replica s where s.aggregate_type = 'survey' and not s.deleted
                          and s.state ->> 'profileId' = f.profile_id and s.state ->> 'status' <> 'RESPONDED') then 'NO'
                    else 'UNKNOWN' end
from said where said.profile_id = f.profile_id;
update read_model_mark set mark = gen_random_uuid();
$definitions$);
