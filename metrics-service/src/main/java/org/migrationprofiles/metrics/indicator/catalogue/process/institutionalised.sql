rolled_up(
    :rollUp,
    array(
        select case jsonb_typeof(profile.state -> 'institutionalisation') when 'object' then 'YES' else 'UNKNOWN' end
        from replica profile
        where profile.aggregate_type = 'country-profile' and profile.id = any (u.profile_ids)),
    null)
