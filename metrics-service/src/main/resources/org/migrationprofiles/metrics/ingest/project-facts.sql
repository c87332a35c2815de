-- Facts of the projects ?1.
select j.id,
       (select i ->> 'value' from jsonb_array_elements(j.state -> 'identifiers') i where (i ->> 'primary')::boolean),
       (j.state ->> 'fundingYear')::int,
       (select coalesce(array_agg(distinct o.state ->> 'category'), '{}')
        from jsonb_array_elements(coalesce(j.state -> 'funders', '[]')) f
        join replica o on o.aggregate_type = 'organisation' and o.id = f ->> 'organisationId' and not o.deleted),
       exists (select 1 from replica e where e.aggregate_type = 'evaluation' and not e.deleted
               and e.state -> 'projectIds' @> to_jsonb(j.id) and e.state ->> 'status' = 'PUBLISHED')
from replica j where j.aggregate_type = 'project' and not j.deleted and j.id = any (?::text[])
