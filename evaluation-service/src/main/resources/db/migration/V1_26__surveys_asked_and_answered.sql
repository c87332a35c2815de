-- By what an import finds it again.
create index survey_content on survey using gin (content jsonb_path_ops);
create index survey_campaign_of on survey ((content ->> 'campaignId'));
create index survey_instrument_of on survey ((content ->> 'instrumentId'));
-- A page of an ordered list costs the same however deep it is.
create index survey_by_status on survey (((content ->> 'status') collate "C"), id) where not deleted;
create index survey_by_sent on survey (((content -> 'sentOn' ->> 'value') collate "C"), id) where not deleted;
create index survey_by_responded on survey (((content -> 'respondedOn' ->> 'value') collate "C"), id) where not deleted;
