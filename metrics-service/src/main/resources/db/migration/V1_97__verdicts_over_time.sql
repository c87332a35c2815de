-- Since when each verdict that was told stood. What the suite would have said of it at an earlier time follows from this; kept with
-- each change of a verdict, never with time.
create table claim_verdict (
    claim_id text        not null,
    -- When the newest change was made that the verdict rests on, or the day began that brought it.
    since    timestamptz not null,
    verdict  text        not null,
    primary key (claim_id, since)
);
-- Those that were told before.
insert into claim_verdict (claim_id, since, verdict)
select distinct aggregate_id, (payload ->> 'since')::timestamptz, payload ->> 'verdict'
from change_event where aggregate_type = 'claim-check' and payload ->> 'deleted' = 'false'
on conflict do nothing;
insert into claim_verdict (claim_id, since, verdict)
select claim_id, since, state ->> 'verdict' from claim_check
on conflict do nothing;
