-- Who runs a service may look up what was migrated, no more. See ADR 0078.
do $$
declare
    service text := current_schema() || '_service';
begin
    if service <> current_user and exists (select 1 from pg_roles where rolname = service) then
        execute format('revoke insert, update, delete on flyway_schema_history from %I', service);
    end if;
end
$$;

-- A dump that was restored into another server brings numbers of transactions that this one has yet to reach: its new changes
-- would stand before the old ones in the feed. All that came with the dump is put before what is to come, in its own order;
-- and positions that were given out are not valid any more, since changes after the dump are gone. See ADR 0079.
do $$
declare
    here bigint := (select system_identifier from pg_control_system());
begin
    if exists (select 1 from feed_secret where system_identifier <> here)
        or exists (select 1 from change_event where xid >= pg_snapshot_xmax(pg_current_snapshot())) then
        update change_event set xid = '1';
        update feed_secret set restored = restored + 1;
    end if;
    update feed_secret set system_identifier = here where system_identifier is distinct from here;
end
$$;
