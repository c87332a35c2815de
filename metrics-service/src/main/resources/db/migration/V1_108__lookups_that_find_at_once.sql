-- What a GIN index has not sorted in yet is read from one end to the other by each lookup, and a rebuild puts all of it there at
-- once: the facts of each profile read all evaluations. Now entries are sorted in when they are written.
call in_each_generation($definitions$
alter index replica_evaluations_of_profile set (fastupdate = off);
alter index replica_evaluations_of_project set (fastupdate = off);
alter index replica_projects_of_funder set (fastupdate = off);
select gin_clean_pending_list('replica_evaluations_of_profile'), gin_clean_pending_list('replica_evaluations_of_project'),
       gin_clean_pending_list('replica_projects_of_funder');
$definitions$);
