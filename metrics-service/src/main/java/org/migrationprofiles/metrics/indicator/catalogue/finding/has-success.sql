case when exists (
    select 1 from {findings} finding
    where kind = 'SUCCESS' and (:category is null or category = :category))
then 'YES' else 'UNKNOWN' end
