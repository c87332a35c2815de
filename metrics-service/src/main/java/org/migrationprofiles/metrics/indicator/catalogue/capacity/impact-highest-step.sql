(select case when highest is null then 'UNKNOWN'
             when :category is null or :category = (array['AWARENESS', 'AGENDA', 'PLAN', 'POLICY', 'LEGISLATION'])[highest]
             then 'YES' else 'NO' end
 from (select max(array_position(array['AWARENESS', 'AGENDA', 'PLAN', 'POLICY', 'LEGISLATION'], impact.state ->> 'highestStep')) as highest
       from {impacts} impact) ladder)
