package org.migrationprofiles.kit.change;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that says every aggregate's current state again.
 *
 * @param id of the run
 * @param status how it stands
 * @param aggregates how many there were when it started
 * @param republished how many were said again so far; more than that when some were created meanwhile
 * @param actor who started it
 * @param startedAt by the database's clock
 * @param finishedAt null while it runs
 */
public record Republication(
        UUID id,
        Status status,
        long aggregates,
        long republished,
        String actor,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How a run stands. */
    public enum Status {
        /** It goes on. */
        RUNNING,
        /** Everything was said again. */
        COMPLETED,
        /** It ended before that, with its process or for a reason in the log; start another. */
        FAILED
    }
}
