case :rollUp when 'ALL' then surveyed_all else surveyed_any end
