-- Another value after each change of the read model: what was computed while it had the same one still holds.
create table read_model_mark (
    only_one boolean primary key default true check (only_one),
    mark     uuid    not null
);
