-- Profiles that somebody pays for and that were never out, and countries that a project with a funder is for and has no
-- profile of yet; each with the status of its project.
select f.country, f.profile_id, f.project_id, j.state ->> 'status' as project_status
from profile_fact f
left join replica j on j.aggregate_type = 'project' and not j.deleted and j.id = f.project_id
where cardinality(f.funder_categories) > 0
  and not exists (select 1 from publication_fact p where p.profile_id = f.profile_id and p.status <> 'INCOMPLETE')
union all
select c.country, null, p.project_id, j.state ->> 'status'
from project_fact p
join replica j on j.aggregate_type = 'project' and j.id = p.project_id
cross join lateral (
    select distinct c ->> 'iso3' as country
    from jsonb_array_elements(case jsonb_typeof(j.state -> 'countries') when 'array' then j.state -> 'countries' else '[]' end) c
    where c ->> 'role' = 'BENEFITING' and c ->> 'iso3' is not null
) c
where cardinality(p.funder_categories) > 0
  and not exists (select 1 from profile_fact f where f.project_id = p.project_id and f.country = c.country)
order by 1, 2, 3
