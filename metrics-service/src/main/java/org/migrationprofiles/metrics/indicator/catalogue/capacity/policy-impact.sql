case when exists (
    select 1 from {impacts} impact where :category is null or impact.state ->> 'form' = :category)
then 'YES' else 'UNKNOWN' end
