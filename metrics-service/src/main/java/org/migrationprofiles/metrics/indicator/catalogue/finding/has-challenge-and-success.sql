(select case when bool_or(kind = 'CHALLENGE') and bool_or(kind = 'SUCCESS') then 'YES' else 'UNKNOWN' end
 from {findings} finding)
