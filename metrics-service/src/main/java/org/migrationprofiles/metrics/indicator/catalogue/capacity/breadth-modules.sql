(select nullif(count(distinct module ->> 'title'), 0)::numeric
 from replica publication
 cross join lateral jsonb_array_elements(
    case jsonb_typeof(publication.state -> 'modules') when 'array' then publication.state -> 'modules' else '[]' end) module
 where publication.aggregate_type = 'publication' and publication.id = any (u.publication_ids))
