delete from replica_link link
using unnest(cast(:types as text[]), cast(:ids as text[])) as changed(type, id)
where link.from_type = changed.type and link.from_id = changed.id
