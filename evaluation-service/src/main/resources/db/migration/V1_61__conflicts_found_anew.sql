-- Of which attributes of which subjects conflicts are to be found out anew: whatever more than one assertion is about. Some of
-- these were on record before conflicts were, and what means the same has changed since: a country by any of its codes, a
-- project by any way to write its identifiers.
create table conflict_check (
    subject_type text not null,
    subject_id   text not null,
    attribute    text not null,
    primary key (subject_type, subject_id, attribute)
);
insert into conflict_check
select content -> 'subject' ->> 'type', content -> 'subject' ->> 'id', content ->> 'attribute'
from assertion where not deleted group by 1, 2, 3 having count(*) > 1
on conflict do nothing;
