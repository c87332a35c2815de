-- The answer as of :asOf of what was told in several of them: that of the latest time; UNKNOWN where it differs, and where
-- something that says otherwise may or may not have been so already. What has no date counts only where nothing with one does,
-- and only as of today: of earlier days, nobody knows whether it had been observed.
select case when not coalesce(bool_or(certain), false) then 'UNKNOWN'
            when count(distinct answer) = 1 then min(answer) else 'UNKNOWN' end
from (
    select answer, certain, dated,
           ended_last >= max(ended_first) filter (where certain and dated) over () as latest,
           coalesce(bool_or(certain and dated) over (), false) as any_dated
    from (
        select answer,
               begun_first is not null as dated,
               least(coalesce(begun_last, :today), :today) <= :asOf as certain,
               least(ended_first, :asOf) as ended_first,
               least(ended_last, :asOf) as ended_last
        from told cross join lateral (
            select coalesce(first_day_of(since), first_day_of(until)) as begun_first,
                   coalesce(last_day_of(since), last_day_of(until)) as begun_last,
                   coalesce(first_day_of(until), first_day_of(since)) as ended_first,
                   coalesce(last_day_of(until), last_day_of(since)) as ended_last offset 0) days
        where answer in ('YES', 'NO') and coalesce(begun_first <= :asOf, true)
    ) dated
) placed
where case when dated then not certain or latest else certain and not any_dated end
