-- Where in a trace a version was written, and where an import was sent: W3C Trace Context, version 00; null outside traces.
-- Not valid: rows that there are need no look, since none has any.
alter table change_event add column traceparent text;
alter table change_event add constraint change_event_traceparent
    check (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$') not valid;
alter table import_run add column traceparent text;
alter table import_run add constraint import_run_traceparent
    check (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$') not valid;
