-- Open conflicts that affect ?1 and are about a unit that is in, or about what the unit is a part of or is made of.
select o.conflict_id, o.attribute, o.subject_type, o.subject_id from open_conflict o
where o.affects && ?::text[] and exists (
    select 1 from judged j where standing = 'IN' and (
        o.subject_type = 'PROGRAMME'
        or o.subject_id in (j.unit_id, j.project_id)
        or o.subject_id = any (j.countries)
        or exists (
            select 1 from profile_fact f left join publication_fact p on p.profile_id = f.profile_id
            where o.subject_id in (f.profile_id, f.project_id, p.publication_id)
              and j.unit_id in (f.profile_id, f.project_id, f.country, p.publication_id))))
order by o.conflict_id
