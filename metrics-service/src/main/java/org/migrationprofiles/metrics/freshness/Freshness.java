package org.migrationprofiles.metrics.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the records the figures are.
 *
 * @param lagEvents events in Kafka that are not in the figures yet, as of the last look, at most a second or two ago;
 *     null while Kafka does not answer
 * @param asOfEventTime when the newest change in the figures was made; null when nothing has been heard of
 * @param generation of the read model; one more after each rebuild
 */
public record Freshness(@Nullable Long lagEvents, @Nullable Instant asOfEventTime, int generation) {}
