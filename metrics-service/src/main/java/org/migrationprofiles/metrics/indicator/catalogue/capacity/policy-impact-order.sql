case when exists (
    select 1 from {impacts} impact
    where impact.state ->> 'order' is not null and (:category is null or impact.state ->> 'order' = :category))
then 'YES' else 'UNKNOWN' end
