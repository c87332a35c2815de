(select any_of(array_agg(coalesce(publication.state -> 'governanceSection' ->> 'present', 'UNKNOWN')))
 from replica publication
 where publication.aggregate_type = 'publication' and publication.id = any (u.publication_ids))
