case when exists (
    select 1 from replica review
    where review.aggregate_type = 'publication-review' and not review.deleted
      and review.state ->> 'publicationId' = any (u.publication_ids))
then 'YES' else 'UNKNOWN' end
