-- Who put an assertion on record, as the change log has it of those that are there.
alter table assertion add column recorded_by text;
update assertion set recorded_by = (
    select actor from change_event
    where aggregate_type = 'assertion' and aggregate_id = assertion.id::text and aggregate_version = 1 and not republished
    limit 1);
-- What may contradict each other is looked up with each write.
create index assertion_attribute on assertion
    ((content -> 'subject' ->> 'id'), (content ->> 'attribute')) where not deleted;
create index assertion_by_attribute on assertion (((content ->> 'attribute') collate "C"), id) where not deleted;
create index assertion_by_date on assertion (((content -> 'assertedOn' ->> 'value') collate "C"), id) where not deleted;
-- By what an import finds it again.
create index assertion_content on assertion using gin (content jsonb_path_ops);
