-- Published evaluations of countries' profiles, and of their projects as a whole, each with the first day on which it may have
-- come out.
select f.country, e.id, e.state ->> 'title' as title, e.state -> 'publishedOn' ->> 'value' as published_on,
       first_day_of(e.state -> 'publishedOn') as out_since, 'COUNTRY_PROFILE' as scope
from profile_fact f
join replica e on e.aggregate_type = 'evaluation' and not e.deleted and e.state -> 'profileIds' @> to_jsonb(f.profile_id)
where e.state ->> 'status' = 'PUBLISHED'
union
select f.country, e.id, e.state ->> 'title', e.state -> 'publishedOn' ->> 'value',
       first_day_of(e.state -> 'publishedOn'), 'PROJECT'
from profile_fact f
join replica e on e.aggregate_type = 'evaluation' and not e.deleted and e.state -> 'projectIds' @> to_jsonb(f.project_id)
where e.state ->> 'status' = 'PUBLISHED'
order by 1, 2, 6
