-- What takes the place of what: the database keeps a reference from pointing at nothing.
alter table country_profile add column supersedes uuid references country_profile (id);
create index country_profile_supersedes on country_profile (supersedes);

alter table publication add column previous_edition uuid references publication (id);
-- An edition has one that follows it, so editions are a chain.
create unique index publication_next_edition on publication (previous_edition) where not deleted;
