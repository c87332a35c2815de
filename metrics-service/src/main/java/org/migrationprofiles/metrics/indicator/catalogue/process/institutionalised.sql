case when exists (
    select 1 from replica profile
    where profile.aggregate_type = 'country-profile' and profile.id = any (u.profile_ids)
      and jsonb_typeof(profile.state -> 'institutionalisation') = 'object')
then 'YES' else 'UNKNOWN' end
