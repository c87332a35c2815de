-- M49 has no entry for some that sources name, such as Kosovo.
alter table country_fact alter column m49 drop not null;
