(select any_of(array_agg(case when lowest > 0 then 'YES' when highest <= 0 then 'NO' else coalesce(stated, 'UNKNOWN') end))
 from {copies-missing} missing)
