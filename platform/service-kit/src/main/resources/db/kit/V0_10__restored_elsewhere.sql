-- Of which server the numbers of transactions in change_event are: afterMigrate.sql sees by it that a dump was restored elsewhere,
-- and counts how often. Positions in the feed that were given out before are refused then.
alter table feed_secret
    add column system_identifier bigint,
    add column restored          integer not null default 0;
