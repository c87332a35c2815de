(select array[trim_scale((fewest + coalesce(most, fewest)) / 2), fewest, most]
 from (select greatest(lowest, 0) as fewest, case when highest is not null then greatest(highest, 0) end as most
       from {copies-missing} missing where lowest is not null) bounds)
