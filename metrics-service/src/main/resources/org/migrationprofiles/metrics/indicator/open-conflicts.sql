-- Conflicts that affect ?1 and are about the programme ?2 of the population, or about a unit that is in, or about what the
-- unit is a part of or is made of: open ones, those that cannot be determined, and those whose determination the record has
-- not taken over.
select o.conflict_id, o.attribute, o.subject_type, o.subject_id, o.determination_id, o.caveat from unsettled_conflict o
where o.affects && ?::text[] and exists (
    select 1 from judged j where standing = 'IN' and case o.subject_type
        when 'PROGRAMME' then o.subject_id = any (?::text[])
        else o.subject_id in (j.unit_id, j.project_id)
            or o.subject_id = any (j.countries)
            or exists (
                select 1 from profile_fact f left join publication_fact p on p.profile_id = f.profile_id
                where o.subject_id in (f.profile_id, f.project_id, p.publication_id)
                  and j.unit_id in (f.profile_id, f.project_id, f.country, p.publication_id))
        end)
order by o.conflict_id
