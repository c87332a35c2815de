-- Days and calendar months, as project-service reckons them. A date is {"value": …, "precision": …}; a year stands for all
-- of its days.
create function first_day_of(partial_date jsonb) returns date language sql immutable as $$
    select case partial_date ->> 'precision' when 'YEAR' then ((partial_date ->> 'value') || '-01-01')::date
                                             when 'MONTH' then ((partial_date ->> 'value') || '-01')::date
                                             when 'DAY' then (partial_date ->> 'value')::date end
$$;
create function last_day_of(partial_date jsonb) returns date language sql immutable as $$
    select case partial_date ->> 'precision'
        when 'YEAR' then ((partial_date ->> 'value') || '-12-31')::date
        when 'MONTH' then (((partial_date ->> 'value') || '-01')::date + interval '1 month' - interval '1 day')::date
        when 'DAY' then (partial_date ->> 'value')::date end
$$;
-- Whole calendar months from one day to another that is not before it, and of the last one the part of its days.
create function months_elapsed(since date, until date) returns numeric language sql immutable strict as $$
    select whole + (until - (since + make_interval(months => whole))::date)::numeric
        / ((since + make_interval(months => whole + 1))::date - (since + make_interval(months => whole))::date)
    from (select ((extract(year from until) - extract(year from since)) * 12
                  + extract(month from until) - extract(month from since)
                  - case when extract(day from until) < extract(day from since) then 1 else 0 end)::int as whole) months
$$;
-- The same with both days included; less than zero when the end is before the start.
create function months_through(since date, through date) returns numeric language sql immutable strict as $$
    select case when through + 1 < since then -months_elapsed(through + 1, since)
                else months_elapsed(since, through + 1) end
$$;
-- The middle, the least and the most.
create function within_bounds(lowest numeric, highest numeric) returns numeric[] language sql immutable strict as $$
    select array[trim_scale((lowest + highest) / 2), lowest, highest]
$$;
-- How long something took from one date to another, in months with one decimal; at least nothing.
create function months_lasting(since jsonb, until jsonb) returns numeric[] language sql immutable as $$
    select within_bounds(
        round(greatest(months_through(last_day_of(since), first_day_of(until)), 0), 1),
        round(months_through(first_day_of(since), last_day_of(until)), 1))
$$;
-- How much later one end is than another, in months with one decimal; less than zero where it is earlier.
create function months_between(earlier jsonb, later jsonb) returns numeric[] language sql immutable as $$
    select within_bounds(
        round(months_through(last_day_of(earlier) + 1, first_day_of(later)), 1),
        round(months_through(first_day_of(earlier) + 1, last_day_of(later)), 1))
$$;
-- How many times as long as planned something took, with two decimals. The ratio grows with the end in fact, falls with
-- the one planned, and moves one way with the start: its bounds are where each date is at its first or last day. Where no
-- time at all may have been planned, nothing can be compared with that.
create function duration_ratio(since jsonb, planned jsonb, actual jsonb) returns numeric[] language sql immutable as $$
    select case when last_day_of(since) <= first_day_of(planned) and first_day_of(actual) is not null then (
        select within_bounds(min(ratio), max(ratio))
        from (select round(greatest(months_through(s, a), 0) / months_through(s, p), 2) as ratio
              from unnest(array[first_day_of(since), last_day_of(since)]) s
              cross join unnest(array[first_day_of(planned), last_day_of(planned)]) p
              cross join unnest(array[first_day_of(actual), last_day_of(actual)]) a) ratios) end
$$;
