insert into consumer_position (topic, partition, next_offset, event_time)
select topic, partition, next_offset, cast(event_time as timestamptz)
from unnest(cast(:topics as text[]), cast(:partitions as integer[]), cast(:offsets as bigint[]), cast(:times as text[]))
         as read(topic, partition, next_offset, event_time)
order by topic, partition
on conflict (topic, partition) do update
    set next_offset = excluded.next_offset,
        event_time = greatest(consumer_position.event_time, excluded.event_time),
        updated_at = clock_timestamp()
