-- Nothing on record could tell (S59).
'UNKNOWN'::text
