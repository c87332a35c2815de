-- When each state was heard of, to tell what a snapshot of a report had not heard of yet. Of those from before this it is
-- not known, and they count as heard of before everything.
alter table state_history add column heard_at timestamptz;
alter table state_history alter column heard_at set default clock_timestamp();
create index state_history_heard_at on state_history (heard_at);

-- Reports as they were computed at some time, to be quoted and compared.
create table report_snapshot (
    -- In the order in which they were taken.
    id                 text        primary key,
    report_id          text        not null,
    title              text        not null,
    as_of              date        not null,
    taken_at           timestamptz not null,
    taken_by           text        not null,
    content_hash       text        not null,
    definition_version bigint      not null,
    definition_hash    text        not null,
    formulas_hash      text        not null,
    -- The last state that it rests on; null when none had been heard of.
    heard_until        timestamptz,
    freshness          json        not null,
    content            json        not null
);
create index report_snapshot_of_report on report_snapshot (report_id, id);

-- What was quoted stays.
create function report_snapshot_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A snapshot of a report stays as it is';
end
$$;
create trigger report_snapshot_stays before update or delete on report_snapshot
    for each row execute function report_snapshot_stays();
