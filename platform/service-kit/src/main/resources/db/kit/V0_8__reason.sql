-- Why a version was written: of deletions and restorations, and where else whoever wrote it said so.
alter table change_event add column reason text;
