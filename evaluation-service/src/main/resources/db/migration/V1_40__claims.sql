alter table claim add column deleted_references jsonb not null default '[]';
-- Keys of the claims that name this one as competing, sorted.
alter table claim add column competed_by jsonb not null default '[]';

-- By what lists are limited: references, subjects, topics, competing claims.
create index claim_references on claim using gin ((content -> 'references') jsonb_path_ops);
create index claim_subjects on claim using gin ((content -> 'subjects') jsonb_path_ops);
create index claim_topics on claim using gin ((content -> 'topics') jsonb_path_ops);
create index claim_competing on claim using gin ((content -> 'competingClaims') jsonb_path_ops);
create index claim_indicator on claim ((content ->> 'indicator')) where not deleted;
-- A page of a list ordered by the key or by the place costs the same however deep it is.
create index claim_by_key on claim ((key collate "C"), id) where not deleted;
create index claim_by_locator on claim (
    (coalesce(
        'L' || lpad(substring((content -> 'provenance' ->> 'locator') from '^L([0-9]{1,9})$'), 9, '0'),
        (content -> 'provenance' ->> 'locator')) collate "C"),
    id) where not deleted;
