-- Keys of the claims that this one names as competing and that were deleted, sorted.
alter table claim add column deleted_claims jsonb not null default '[]';
-- Results that say otherwise of the same are looked up for each of a list.
create index capacity_result_of_profile on capacity_result ((content ->> 'profileId'), (content ->> 'resultCode')) where not deleted;
