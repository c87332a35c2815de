-- Pointers to what a conflict refers to and what has been deleted in project-service, as all records have them.
alter table conflict add column deleted_references jsonb not null default '[]';
-- What was deleted before marks them now.
insert into reference_check (aggregate_type, id)
select r.aggregate_type, r.id from replica r
where r.deleted and exists (select 1 from conflict c where c.content -> 'subject' ->> 'id' = r.id)
on conflict do nothing;
