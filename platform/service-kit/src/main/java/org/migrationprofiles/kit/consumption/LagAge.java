package org.migrationprofiles.kit.consumption;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out for how long events have waited, from where topics ended at earlier looks: what a consumer has not read now, though it
 * was there at a look, has waited since the look before that one. Records need not be read for it, and the clocks of those who
 * wrote them do not matter. What was there before the first look counts from that one on. Not thread-safe.
 */
final class LagAge {

    /** Looks that are kept at the most. */
    static final int LOOKS = 3600;

    private final Deque<Look> looks = new ArrayDeque<>();

    /**
     * Keeps a look.
     *
     * @param ends the offset behind the last record of each partition
     * @param taken the offset behind the last record that was read; nothing for a partition of which none was
     * @return for how long, at the most, the oldest record that was not read has been there
     */
    Duration look(Instant now, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> taken) {
        if (looks.size() >= LOOKS) {
            // Those at the beginning say how old the oldest record is.
            looks.removeLast();
        }
        looks.addLast(new Look(now, Map.copyOf(ends)));
        Instant lastRead = now;
        while (!looks.isEmpty() && looks.getFirst().isRead(taken)) {
            lastRead = looks.removeFirst().at();
        }
        if (looks.isEmpty()) {
            // The next record that is not read came after this look.
            looks.addLast(new Look(now, Map.copyOf(ends)));
            return Duration.ZERO;
        }
        Look unread = looks.getFirst();
        Instant since = lastRead.isBefore(unread.at()) ? lastRead : unread.at();
        looks.addFirst(new Look(since, Map.of()));
        return Duration.between(since, now);
    }

    /** Where topics ended at a time. */
    private record Look(Instant at, Map<TopicPartition, Long> ends) {

        boolean isRead(Map<TopicPartition, Long> taken) {
            return ends.entrySet().stream().allMatch(end -> taken.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
