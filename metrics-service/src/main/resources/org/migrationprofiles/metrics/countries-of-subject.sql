-- Countries of profiles that a conflict o is about, by one name of its subject at a time, so that an index finds each.
select f.country from profile_fact f where f.profile_id = o.subject_id
union all
select f.country from profile_fact f where f.project_id = o.subject_id
union all
select o.subject_id where exists (select 1 from profile_fact f where f.country = o.subject_id)
union all
select f.country from publication_fact p join profile_fact f on f.profile_id = p.profile_id where p.publication_id = o.subject_id
