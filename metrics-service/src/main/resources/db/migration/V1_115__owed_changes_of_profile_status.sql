-- What batches took of which changes of profile status are yet to be told, one row for each batch: types and ids of aggregates, side
-- by side. The look at all countries that tells the changes has the times of their records from here, and empties it.
create table profile_status_owed (
    number          bigint generated always as identity primary key,
    aggregate_types text[] not null,
    ids             text[] not null
);
