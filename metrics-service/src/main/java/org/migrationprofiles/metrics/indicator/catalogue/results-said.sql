-- Capacity results of the unit's profiles: which, and where each was found.
(select result.state ->> 'resultCode' as code, result.state -> 'provenance' as place from replica result
 where result.aggregate_type = 'capacity-result' and not result.deleted
   and result.state ->> 'profileId' = any (u.profile_ids))
