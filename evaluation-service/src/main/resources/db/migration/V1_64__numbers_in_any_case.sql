-- CN-1 and cn-1 are one control number.
create unique index evaluation_number_in_any_case on evaluation (lower(control_number));
