(select case when count(*) filter (where answer <> 'UNKNOWN') > 0
             then array[count(*) filter (where answer = 'YES'), count(*) filter (where answer = 'YES'),
                        count(*) filter (where answer <> 'NO')] end
 from {involvement} involvement)
