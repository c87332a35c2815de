case when exists (
    select 1 from replica interview
    where interview.aggregate_type = 'interview' and not interview.deleted
      and interview.state -> 'subject' ->> 'id' = any ({subjects}))
then 'YES' else 'UNKNOWN' end
