-- What signs the cursors of the change feed: the same in all replicas and after a restart, made once.
create table feed_secret (
    only_one boolean primary key default true check (only_one),
    secret   text    not null
);
insert into feed_secret (secret)
values (encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
