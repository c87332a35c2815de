-- Countries of the region schemes ?1, in their regions and in those above.
with recursive membership as (
    select s.id as scheme, m ->> 'region' as region, m ->> 'country' as country,
           (m ->> 'validFrom')::date as valid_from, (m ->> 'validTo')::date as valid_to, m ->> 'evidence' as evidence
    from replica s, jsonb_array_elements(s.state -> 'memberships') m
    where s.aggregate_type = 'region-scheme' and not s.deleted and s.id = any (?::text[])
    union
    select m.scheme, r.parent, m.country, m.valid_from, m.valid_to, m.evidence
    from membership m join region_fact r on r.scheme = m.scheme and r.region = m.region
    where r.parent is not null
)
select * from membership
