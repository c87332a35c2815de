-- In the repository that evaluations are kept in; one evaluation has it.
alter table evaluation add column control_number text unique;
-- By what an import finds it again.
create index evaluation_content on evaluation using gin (content jsonb_path_ops);
create index evaluation_projects on evaluation using gin ((content -> 'projectIds') jsonb_path_ops);
-- By what it judges, so that a set or scale is known to be in use.
create index evaluation_criteria_set on evaluation ((content ->> 'criteriaSetId')) where not deleted;
create index evaluation_rating_scale on evaluation ((content ->> 'ratingScaleId')) where not deleted;
-- A page of an ordered list costs the same however deep it is.
create index evaluation_by_publication on evaluation (((content -> 'publishedOn' ->> 'value') collate "C"), id) where not deleted;
create index evaluation_by_title on evaluation (((content ->> 'title') collate "C"), id) where not deleted;
create index evaluation_by_number on evaluation (((content ->> 'controlNumber') collate "C"), id) where not deleted;
