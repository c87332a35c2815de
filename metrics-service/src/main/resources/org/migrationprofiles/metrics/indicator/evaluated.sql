case :rollUp when 'ALL' then evaluated_all else evaluated_any end
