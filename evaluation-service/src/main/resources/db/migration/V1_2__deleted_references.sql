-- Pointers to what a record refers to and what has been deleted in project-service.
alter table evaluation add column deleted_references jsonb not null default '[]';
alter table survey add column deleted_references jsonb not null default '[]';
alter table assertion add column deleted_references jsonb not null default '[]';
alter table capacity_result add column deleted_references jsonb not null default '[]';
