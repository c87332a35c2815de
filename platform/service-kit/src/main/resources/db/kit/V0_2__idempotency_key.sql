-- Answers already given, by the key that the client chose; written in the transaction of the work itself.
create table idempotency_key (
    actor        text        not null,
    key          text        not null,
    -- What was asked: method, path and body. The same key for something else is refused.
    request_hash text        not null,
    status       int         not null,
    location     text,
    entity_tag   text,
    body         text,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (actor, key)
);

create index idempotency_key_age on idempotency_key (created_at);
