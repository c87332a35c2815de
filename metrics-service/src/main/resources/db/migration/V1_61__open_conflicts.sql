-- What assertions contradict each other about, while nobody has determined which holds.
create table open_conflict (
    conflict_id  text   primary key,
    subject_type text   not null,
    subject_id   text   not null,
    attribute    text   not null,
    -- Names of indicators, and axes of years.
    affects      text[] not null
);
