null::int
