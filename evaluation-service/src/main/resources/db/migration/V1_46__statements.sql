-- Everything that is said, of all kinds together, for the search over it. A new kind joins by a line here (create or replace) and
-- a constant of StatementKind.
create view statement as
select 'ASSERTION' as kind, id, version, deleted, content from assertion
union all select 'CAPACITY_RESULT', id, version, deleted, content from capacity_result
union all select 'CLAIM', id, version, deleted, content from claim
union all select 'FINDING', id, version, deleted, content from finding
union all select 'IMPACT', id, version, deleted, content from impact
union all select 'PUBLICATION_REVIEW', id, version, deleted, content from publication_review
union all select 'QUOTATION', id, version, deleted, content from quotation
union all select 'RECOMMENDATION', id, version, deleted, content from recommendation
union all select 'USE_EVENT', id, version, deleted, content from use_event;
