package org.migrationprofiles.evaluation.replica;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far what was heard of project-service is behind what it told, as of the last look, a second or two ago.
 *
 * @param lagEvents events in Kafka that have not been taken in; null while Kafka does not answer
 * @param asOf when the newest change was made that has been heard of; null when none has
 * @param topics the same, topic by topic
 */
public record ReplicaFreshness(
        @Nullable Long lagEvents, @Nullable Instant asOf, List<TopicFreshness> topics) {

    /**
     * How far one kind of record has been heard of.
     *
     * @param topic of Kafka
     * @param lagEvents events that have not been taken in; null while Kafka does not answer
     * @param asOf when the newest change was made that has been heard of; null when none has
     */
    public record TopicFreshness(
            String topic,
            @Nullable Long lagEvents,
            @Nullable Instant asOf) {}
}
