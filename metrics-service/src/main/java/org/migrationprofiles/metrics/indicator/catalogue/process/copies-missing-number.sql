(select array[trim_scale((greatest(lowest, 0) + greatest(highest, 0)) / 2), greatest(lowest, 0), greatest(highest, 0)]
 from {copies-missing} missing where lowest is not null and highest is not null)
