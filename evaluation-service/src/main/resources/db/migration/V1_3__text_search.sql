-- Without accents and case: é and E are e.
create function fold_text(text) returns text language sql immutable strict parallel safe as $$
    select lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'))
$$;
