-- In that release each service's own role owned its schema and all in it.
do $$
declare
    part record;
begin
    for part in
        select n.nspname as schema, split_part(n.nspname, '_', 1) || '_service' as owner
        from pg_namespace n where n.nspname ~ '^(project|evaluation|metrics)'
    loop
        execute format('alter schema %I owner to %I', part.schema, part.owner);
    end loop;
    for part in
        select case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind, c.oid::regclass as name,
               split_part(n.nspname, '_', 1) || '_service' as owner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname ~ '^(project|evaluation|metrics)' and c.relkind in ('r', 'p', 'v', 'S')
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and c.relkind = 'S')
    loop
        execute format('alter %s %s owner to %I', part.kind, part.name, part.owner);
    end loop;
    for part in
        select p.oid::regprocedure as name, split_part(n.nspname, '_', 1) || '_service' as owner
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname ~ '^(project|evaluation|metrics)'
    loop
        execute format('alter routine %s owner to %I', part.name, part.owner);
    end loop;
    for part in
        select c.oid::regconfig as name, split_part(n.nspname, '_', 1) || '_service' as owner
        from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
        where n.nspname ~ '^(project|evaluation|metrics)'
    loop
        execute format('alter text search configuration %s owner to %I', part.name, part.owner);
    end loop;
end
$$;
