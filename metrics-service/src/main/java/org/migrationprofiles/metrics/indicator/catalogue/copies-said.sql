-- Where it was found how many copies of each publication of the unit were requested and printed.
(select publication.state -> part -> 'provenance' as place
 from replica publication, unnest(array['visibility', 'availability']) part
 where publication.aggregate_type = 'publication' and publication.id = any (u.publication_ids))
