-- Published evaluations of countries' profiles, and of their projects as a whole, each with the first day on which it may have
-- come out. They are taken apart and joined at once: to look for the evaluations of each profile would be many looks.
with published as materialized (
    select id, state, first_day_of(state -> 'publishedOn') as out_since
    from replica
    where aggregate_type = 'evaluation' and not deleted and state ->> 'status' = 'PUBLISHED'
)
select f.country, e.id, e.state ->> 'title' as title, e.state -> 'publishedOn' ->> 'value' as published_on, e.out_since,
       'COUNTRY_PROFILE' as scope
from published e
cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(e.state -> 'profileIds') when 'array' then e.state -> 'profileIds' else '[]' end) profile (id)
join profile_fact f on f.profile_id = profile.id
union
select f.country, e.id, e.state ->> 'title', e.state -> 'publishedOn' ->> 'value', e.out_since, 'PROJECT'
from published e
cross join lateral jsonb_array_elements_text(
    case jsonb_typeof(e.state -> 'projectIds') when 'array' then e.state -> 'projectIds' else '[]' end) project (id)
join profile_fact f on f.project_id = project.id
order by 1, 2, 6
