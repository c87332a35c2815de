package org.migrationprofiles.evaluation.replica;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that reads what project-service has told from the beginning.
 *
 * @param id of the run
 * @param status how it stands
 * @param recordsRead records of the topics passed so far, those that compaction took away included
 * @param recordsTotal of how many, as of when it started; null until Kafka has said
 * @param written records of the replica that it corrected or added at its end
 * @param removed records of the replica that it took away at its end, because they stand on no topic
 * @param actor who started it
 * @param startedAt by the database's clock
 * @param finishedAt null while it goes on
 */
public record ReplicaRebuild(
        UUID id,
        Status status,
        long recordsRead,
        @Nullable Long recordsTotal,
        long written,
        long removed,
        String actor,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How a run stands. */
    public enum Status {
        /** It goes on; the replica is as it was, and follows what is told meanwhile. */
        RUNNING,
        /** The replica is what the topics say. */
        COMPLETED,
        /** It ended before that, with its process or for a reason in the log; the replica is as it was. Start another. */
        FAILED
    }
}
