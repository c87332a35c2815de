case when exists (
    select 1 from {impacts} impact
    where array_position(array['AWARENESS', 'AGENDA', 'PLAN', 'POLICY', 'LEGISLATION'], impact.state ->> 'highestStep')
        >= array_position(array['AWARENESS', 'AGENDA', 'PLAN', 'POLICY', 'LEGISLATION'], coalesce(:category, 'AWARENESS')))
then 'YES' else 'UNKNOWN' end
