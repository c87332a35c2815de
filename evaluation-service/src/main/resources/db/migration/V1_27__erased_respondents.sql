-- Whether the respondent of a survey was erased: it takes nothing of the kind again.
alter table survey add column erased boolean not null default false;
