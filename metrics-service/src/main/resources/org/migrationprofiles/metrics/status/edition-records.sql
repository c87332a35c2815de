-- What is on record of some publications beside what a status follows from.
with named as materialized (:sources)
select u.unit_id as id, u.funder_categories as funders,
       coalesce(s.title, r.state -> 'provenance' ->> 'sourceId') as source,
       r.state -> 'provenance' ->> 'locator' as locator,
       e.state ->> 'supersedes' as superseded_profile,
       jsonb_build_object(
           'type', r.state -> 'type', 'titles', r.state -> 'titles', 'languages', r.state -> 'languages',
           'originalLanguage', r.state -> 'originalLanguage',
           'governanceSection', r.state -> 'governanceSection' -> 'present',
           'urls', r.state -> 'availability' -> 'urls',
           'previousEdition', r.state -> 'previousEdition') as details
from publication_unit u
join publication_fact p on p.publication_id = u.unit_id
left join replica r on r.aggregate_type = 'publication' and r.id = u.unit_id
left join replica e on e.aggregate_type = 'country-profile' and e.id = p.profile_id
left join named s on s.name = r.state -> 'provenance' ->> 'sourceId'
where u.unit_id = any (?::text[])
