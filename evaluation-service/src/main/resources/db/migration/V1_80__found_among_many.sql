-- What a list is limited by is found by an index among many records.

-- The texts of a list in JSON in small letters; what is no text is left out.
create function lower_texts_of(jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select lower(item #>> '{}') from jsonb_path_query($1, '$[*]') item where jsonb_typeof(item) = 'string')
$$;
-- As people write identifiers, without regard to case, blanks (also those that do not break), points, hyphens and the like.
create function written_texts_of(jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select lower(regexp_replace(item #>> '{}', '[[:space:]\u00a0._/-]+', '', 'g'))
        from jsonb_path_query($1, '$[*]') item where jsonb_typeof(item) = 'string')
$$;
-- Languages by which those of a list are found, in small letters: zh-Hant-TW by zh, zh-hant and zh-hant-tw.
create function languages_within(jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select distinct array_to_string(parts[1:length], '-')
        from jsonb_path_query($1, '$[*]') item, string_to_array(lower(item #>> '{}'), '-') parts,
            generate_series(1, cardinality(parts)) length
        where jsonb_typeof(item) = 'string')
$$;
-- Ids and codes of what a record is about, in whichever member it names them.
create function mentioned(jsonb) returns text[] language sql immutable parallel safe as $$
    select array(select item #>> '{}' from jsonb_array_elements(
            jsonb_path_query_array($1, '$.subject.id') || jsonb_path_query_array($1, '$.subjects[*].id')
            || jsonb_path_query_array($1, '$.profileId') || jsonb_path_query_array($1, '$.profileIds[*]')
            || jsonb_path_query_array($1, '$.projectId') || jsonb_path_query_array($1, '$.projectIds[*]')
            || jsonb_path_query_array($1, '$.publicationId') || jsonb_path_query_array($1, '$.activityId')) item
        where jsonb_typeof(item) = 'string')
$$;

create index replica_of_project on replica ((state ->> 'projectId'))
    where aggregate_type in ('country-profile', 'activity', 'publication');
create index replica_profile_country on replica ((state ->> 'country')) where aggregate_type = 'country-profile';
create index replica_activity_countries on replica using gin ((state -> 'countries') jsonb_path_ops)
    where aggregate_type = 'activity';
create index replica_publication_profile on replica ((state ->> 'profileId')) where aggregate_type = 'publication';
create index replica_project_codes on replica
    using gin (lower_texts_of(jsonb_path_query_array(state, '$.identifiers[*].value'))) where aggregate_type = 'project';
create index replica_project_written on replica
    using gin (written_texts_of(jsonb_path_query_array(state, '$.identifiers[*].value'))) where aggregate_type = 'project';

-- What members say, of those whose content had no index yet.
create index source_content on source using gin (content jsonb_path_ops);
create index interview_content on interview using gin (content jsonb_path_ops);
create index claim_content on claim using gin (content jsonb_path_ops);
create index determination_content on determination using gin (content jsonb_path_ops);
create index criteria_set_content on criteria_set using gin (content jsonb_path_ops);
create index rating_scale_content on rating_scale using gin (content jsonb_path_ops);
create index survey_instrument_content on survey_instrument using gin (content jsonb_path_ops);
create index survey_campaign_content on survey_campaign using gin (content jsonb_path_ops);
-- Conflicts are long, and PostgreSQL keeps no statistics of values longer than 1 KB: of these expressions it does.
create index conflict_says_attribute on conflict ((content ->> 'attribute'), id);
create index conflict_says_status on conflict ((content ->> 'status'), id);
create index conflict_says_subject_type on conflict ((content -> 'subject' ->> 'type'), id);

-- What records are about: their one subject, or any that they mention.
create index interview_subject on interview ((content -> 'subject' ->> 'id')) where not deleted;
create index quotation_subject on quotation ((content -> 'subject' ->> 'id')) where not deleted;
create index determination_subject on determination ((content -> 'subject' ->> 'id'));
create index publication_review_publication on publication_review ((content ->> 'publicationId')) where not deleted;
create index evaluation_mentioned on evaluation using gin (mentioned(content));
create index assertion_mentioned on assertion using gin (mentioned(content));
create index capacity_result_mentioned on capacity_result using gin (mentioned(content));
create index claim_mentioned on claim using gin (mentioned(content));
create index finding_mentioned on finding using gin (mentioned(content));
create index impact_mentioned on impact using gin (mentioned(content));
create index publication_review_mentioned on publication_review using gin (mentioned(content));
create index quotation_mentioned on quotation using gin (mentioned(content));
create index recommendation_mentioned on recommendation using gin (mentioned(content));
create index use_event_mentioned on use_event using gin (mentioned(content));

create index evaluation_codes on evaluation using gin (lower_texts_of(content -> 'projectCodes'));
create index evaluation_languages on evaluation using gin (languages_within(content -> 'languages'));
create index source_languages on source using gin (languages_within(content -> 'languages'));
create index source_confidentiality on source ((coalesce(content ->> 'confidentiality', 'PUBLIC')), id);
create index claim_competed_by on claim using gin (competed_by jsonb_path_ops);
create index survey_role on survey ((upper(content ->> 'recipientRole')), id);
create index interview_erasure on interview (erased, id) where not deleted;

-- An index of a part of a table tells nobody how often a value is there, by which it is seen whether the index is worth asking.
create statistics assertion_asserted on (content -> 'assertedOn' ->> 'value') from assertion;
create statistics criteria_set_start on (content -> 'validFrom' ->> 'value') from criteria_set;
create statistics evaluation_number on (content ->> 'controlNumber') from evaluation;
create statistics evaluation_published on (content -> 'publishedOn' ->> 'value') from evaluation;
create statistics interview_held on (content -> 'date' ->> 'value') from interview;
create statistics publication_review_made on (content -> 'reviewedOn' ->> 'value') from publication_review;
create statistics recommendation_response on (content -> 'managementResponse' -> 'respondedOn' ->> 'value') from recommendation;
create statistics source_issue on (content -> 'issued' ->> 'value') from source;
create statistics survey_campaign_sent on (content -> 'sentFrom' ->> 'value') from survey_campaign;
create statistics survey_responded on (content -> 'respondedOn' ->> 'value') from survey;
create statistics survey_sent on (content -> 'sentOn' ->> 'value') from survey;
create statistics use_event_used on (content -> 'usedOn' ->> 'value') from use_event;
