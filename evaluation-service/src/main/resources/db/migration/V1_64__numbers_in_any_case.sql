-- CN-1 and cn-1 are one control number. Where two such have been taken before, both stay, and nothing keeps others out.
do $$
begin
    if exists (select 1 from evaluation where control_number is not null group by lower(control_number) having count(*) > 1) then
        create index evaluation_number_in_any_case on evaluation (lower(control_number));
    else
        create unique index evaluation_number_in_any_case on evaluation (lower(control_number));
    end if;
end
$$;
