-- Of each country with a profile, whether any of its profiles was evaluated.
select country, any_of(array_agg(evaluated)) as evaluated from profile_fact group by country
