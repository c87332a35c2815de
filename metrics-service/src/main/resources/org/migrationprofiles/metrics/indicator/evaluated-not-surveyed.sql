observation_and(
    case :rollUp when 'ALL' then evaluated_all else evaluated_any end,
    observation_not(case :rollUp when 'ALL' then surveyed_all else surveyed_any end))
