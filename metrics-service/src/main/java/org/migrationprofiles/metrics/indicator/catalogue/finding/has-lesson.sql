case when exists (
    select 1 from {findings} finding
    where kind = 'LESSON' and (:category is null or category = :category))
then 'YES' else 'UNKNOWN' end
