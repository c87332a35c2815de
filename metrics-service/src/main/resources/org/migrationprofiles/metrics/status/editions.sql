-- Released publications u of one country each, those that a condition names, at the end: what a status follows from.
select u.unit_id as id, u.countries[1] as country, p.edition_year, p.imprint_year, p.launched_on, p.uploaded_on, p.profile_id
from publication_unit u
join publication_fact p on p.publication_id = u.unit_id
where :released and :population
order by u.unit_id
