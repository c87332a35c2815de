-- Amounts in other currencies count by their rate; without one there is no number.
(select round(
        {in-dollars}, 2)
 from {budgets} entry where not synthetic order by place desc limit 1)
