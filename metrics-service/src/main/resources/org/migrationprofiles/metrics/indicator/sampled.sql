observation_or(
    case :rollUp when 'ALL' then evaluated_all else evaluated_any end,
    case :rollUp when 'ALL' then surveyed_all else surveyed_any end)
