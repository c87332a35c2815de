-- Copies requested less printed, for each publication of the unit: the least and the most, and what a source says.
(select (publication.state -> 'visibility' -> 'copiesRequested' ->> 'min')::numeric
            - (publication.state -> 'availability' -> 'copiesPrinted' ->> 'max')::numeric as lowest,
        (publication.state -> 'visibility' -> 'copiesRequested' ->> 'max')::numeric
            - (publication.state -> 'availability' -> 'copiesPrinted' ->> 'min')::numeric as highest,
        publication.state -> 'visibility' ->> 'demandExceedsCopies' as stated
 from replica publication
 where publication.aggregate_type = 'publication' and publication.id = any (u.publication_ids))
