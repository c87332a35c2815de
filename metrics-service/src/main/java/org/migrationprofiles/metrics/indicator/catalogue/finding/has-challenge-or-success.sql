(select case when bool_or(kind in ('CHALLENGE', 'SUCCESS')) then 'YES' else 'UNKNOWN' end
 from {findings} finding)
