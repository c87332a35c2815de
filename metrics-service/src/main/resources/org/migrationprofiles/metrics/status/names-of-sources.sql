-- The names that a place may have for a source, its id or its key, each with the title: one list, to be compared once, not each place
-- with each source.
select id as name, state ->> 'title' as title from replica where aggregate_type = 'source' and not deleted
union
select state ->> 'key', state ->> 'title' from replica where aggregate_type = 'source' and not deleted
