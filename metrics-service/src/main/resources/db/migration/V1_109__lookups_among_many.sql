-- What few rows have is not looked for through all: dead events of one status, changes of the profile status of one country.
create index dead_event_status on dead_event (status, id);
create index profile_status_change_country on profile_status_change (country, seq);
-- A place names its source by id or by key; pages and lists of units look up that of each.
call in_each_generation($definitions$
create index replica_sources_by_key on replica ((state ->> 'key')) where aggregate_type = 'source';
$definitions$);
