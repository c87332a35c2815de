-- Whether results ?1 of a profile of a unit that is in say both yes and no.
select exists (
    select 1 from judged u
    where standing = 'IN' and exists (
        select 1 from replica result
        where result.aggregate_type = 'capacity-result' and not result.deleted
          and result.state ->> 'profileId' = any (u.profile_ids)
          and result.state ->> 'resultCode' = any (?::text[])
          and result.state ->> 'value' in ('YES', 'NO')
        group by result.state ->> 'profileId', result.state ->> 'resultCode'
        having count(distinct result.state ->> 'value') > 1))
