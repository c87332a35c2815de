-- Who is referred to is not deleted: organisations by who takes part, projects by relations.
create index project_participation on project using gin ((content -> 'participation') jsonb_path_ops);
create index project_relations on project using gin ((content -> 'relations') jsonb_path_ops);
