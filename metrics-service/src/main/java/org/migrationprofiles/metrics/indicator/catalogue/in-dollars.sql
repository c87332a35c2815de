-- What a budget of entry.budget is in US dollars. Another currency counts by its rate; without one there is no number.
((entry.budget -> 'money' ->> 'amount')::numeric
    * case entry.budget -> 'money' ->> 'currency'
        when 'USD' then 1 else (entry.budget -> 'exchangeRate' ->> 'rate')::numeric end)
