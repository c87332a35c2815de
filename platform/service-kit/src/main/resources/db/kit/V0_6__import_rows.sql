-- An import is received into rows first and applied then, by whichever replica is free: what is needed to go on with it
-- after a crash stands in its run.
alter table import_run
    add column mode         text        not null default 'ALL_OR_NOTHING',
    add column dry_run      boolean     not null default false,
    add column source       text,
    add column format       text        not null default 'CSV',
    add column header       text[]      not null default '{}',
    add column roles        text[]      not null default '{}',
    add column request_id   text        not null default '',
    add column row_count    int         not null default 0,
    add column applied      int         not null default 0,
    add column accepted     int         not null default 0,
    add column warnings     int         not null default 0,
    add column rejected     int         not null default 0,
    add column created      jsonb       not null default '{}',
    add column updated      jsonb       not null default '{}',
    add column unchanged    jsonb       not null default '{}',
    add column failure      jsonb,
    add column attempts     int         not null default 0,
    add column started_at   timestamptz not null default clock_timestamp(),
    add column received_at  timestamptz;

create table import_row (
    run_id   uuid  not null,
    row      int   not null,
    -- Cells as a JSON array, or the JSON object as it was sent; null once nobody needs it.
    content  text,
    status   text  not null default 'STAGED',
    messages jsonb not null default '[]',
    primary key (run_id, row)
);
create index import_row_told on import_row (run_id, row) where status in ('WARNING', 'REJECTED');

-- Runs from before this table.
insert into import_row (run_id, row, status, messages)
select run.id, (told ->> 'row')::int, told ->> 'status', told -> 'messages'
from import_run run, jsonb_array_elements(run.report -> 'rowReports') told;
update import_run set
    mode = report ->> 'mode', row_count = (report ->> 'rows')::int, applied = (report ->> 'rows')::int,
    accepted = (report ->> 'accepted')::int, warnings = (report ->> 'warnings')::int,
    rejected = (report ->> 'rejected')::int, created = report -> 'created', updated = report -> 'updated',
    unchanged = report -> 'unchanged', started_at = finished_at, received_at = finished_at;
alter table import_run drop column report;
alter table import_run alter column finished_at drop default, alter column finished_at drop not null;

-- The same content runs once at a time.
create unique index import_run_running on import_run (kind, content_hash, coalesce(source, ''), mode, dry_run)
    where status = 'RUNNING';
create index import_run_open on import_run (id) where status in ('RECEIVING', 'RUNNING');
