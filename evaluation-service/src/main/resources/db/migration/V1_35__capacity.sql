-- By what an import finds it again.
-- A page of a list ordered by the result costs the same however deep it is.
create index capacity_result_content on capacity_result using gin (content jsonb_path_ops);
create index capacity_result_by_code on capacity_result (((content ->> 'resultCode') collate "C"), id) where not deleted;
