-- Surveys that were sent, with all that their profiles are.
(select s.id as unit_id, p.label, p.project_id, p.countries, p.funding_year, p.publication_years, p.funder_categories,
        p.released, p.incomplete, p.types, p.evaluated, p.surveyed, p.evaluated_whole, p.publication_released,
        p.data_availability, p.training_collection, p.training_use, p.policy_impact, p.denied_by_source, p.languages,
        p.profile_ids, p.publication_ids
 from replica s join country_profile_unit p on p.unit_id = s.state ->> 'profileId'
 where s.aggregate_type = 'survey' and not s.deleted and s.state ->> 'status' <> 'NOT_SENT')
