package org.migrationprofiles.metrics.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the records the figures are.
 *
 * @param lagEvents events in Kafka that are not in the figures yet, as of the last look, at most a second or two ago;
 *     null while Kafka does not answer, and for an earlier time
 * @param asOfEventTime when the newest change in the figures was made; null when nothing has been heard of
 * @param generation of the read model; one more after each rebuild
 * @param knownAt the instant whose knowledge was asked for; left out for now
 * @param recordsWithoutHistory how many records there were by then of whose state at that instant nothing is kept, so that
 *     they are missing from the figures; left out without {@code knownAt}
 */
public record Freshness(
        @Nullable Long lagEvents,
        @Nullable Instant asOfEventTime,
        int generation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long recordsWithoutHistory) {}
