insert into dead_event (topic, partition, record_offset, record_key, record_value, headers, reason)
values (:topic, :partition, :offset, :key, :value, cast(:headers as jsonb), :reason)
on conflict (topic, partition, record_offset) do update
    set record_key = excluded.record_key, record_value = excluded.record_value, headers = excluded.headers,
        reason = excluded.reason, received_at = clock_timestamp(), status = 'OPEN', settled_at = null, settled_by = null
    where (dead_event.record_key, dead_event.record_value) is distinct from (excluded.record_key, excluded.record_value)
