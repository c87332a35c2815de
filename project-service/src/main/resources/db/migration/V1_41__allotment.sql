-- S35: the Fund pays for a country's profile once. Who holds a country's allotment; its key lets one of two requests win.
create table allotment (
    country     text primary key,
    -- projects or profiles: the collection that the holder is in.
    holder_kind text not null,
    holder_id   uuid not null
);
create index allotment_holder on allotment (holder_id);

-- Projects that the Fund pays for.
create view project_of_fund as
select j.id, j.content
from project j
where not j.deleted
  and exists (select 1 from jsonb_array_elements(j.content -> 'funders') f
              join organisation o on o.id = cast(f ->> 'organisationId' as uuid)
              where o.content ->> 'category' = 'IDF');

-- Country profiles that the Fund pays for, by funders of their own or else of their project, and without an override.
create view allotment_claim_of_profiles as
select p.country, 'profiles' as holder_kind, p.id as holder_id, p.project_id, p.id as profile_id
from country_profile p
where not p.deleted
  and coalesce(p.content -> 'allotmentOverride', 'null') = 'null'
  and case
      when jsonb_array_length(p.content -> 'funders') > 0 then
          exists (select 1 from jsonb_array_elements(p.content -> 'funders') f
                  join organisation o on o.id = cast(f ->> 'organisationId' as uuid)
                  where o.content ->> 'category' = 'IDF')
      else exists (select 1 from project_of_fund j where j.id = p.project_id)
      end;

-- Whatever the Fund pays for in a country: a project once, with or without its profile; and profiles that no such project
-- makes. A project's profile with an override frees the project in that country.
create view allotment_claim_of_countries as
select c ->> 'iso3' as country, 'projects' as holder_kind, j.id as holder_id, j.id as project_id,
       (select p.id from country_profile p
        where p.project_id = j.id and p.country = c ->> 'iso3' and not p.deleted) as profile_id
from project_of_fund j
cross join lateral jsonb_array_elements(j.content -> 'countries') c
where c ->> 'role' = 'BENEFITING'
  and not exists (select 1 from country_profile p
                  where p.project_id = j.id and p.country = c ->> 'iso3' and not p.deleted
                    and coalesce(p.content -> 'allotmentOverride', 'null') <> 'null')
union all
select p.country, p.holder_kind, p.holder_id, p.project_id, p.profile_id
from allotment_claim_of_profiles p
where not exists (select 1 from project_of_fund j
                  cross join lateral jsonb_array_elements(j.content -> 'countries') c
                  where j.id = p.project_id and c ->> 'iso3' = p.country and c ->> 'role' = 'BENEFITING');
