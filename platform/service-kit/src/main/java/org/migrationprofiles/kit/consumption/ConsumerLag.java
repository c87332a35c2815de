package org.migrationprofiles.kit.consumption;

import java.time.Duration;
import java.util.Map;

/**
 * How far a consumer is behind its topics, at one look.
 *
 * @param byTopic events of each topic that have not been taken in; 0 or more
 * @param age how long the oldest of them has been in Kafka, at the most, counted from when this process
 *     began to look; zero when none waits
 */
public record ConsumerLag(Map<String, Long> byTopic, Duration age) {

    public ConsumerLag {
        byTopic = Map.copyOf(byTopic);
    }

    /** Events of all topics that have not been taken in. */
    public long events() {
        return byTopic.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The age in seconds, with their fractions. */
    public double seconds() {
        return age.toMillis() / 1000.0;
    }
}
