package org.migrationprofiles.metrics.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The read model as it was filled once, from the beginning of all topics.
 *
 * @param number one more than that of the generation before
 * @param status where it stands
 * @param reason why it failed; null for others
 * @param acceptMissing whether it may replace the one before though it has fewer records
 * @param totalEvents how many there were to read when it was begun, and of those that came since as many as have been read
 * @param readEvents how many of them, and of those that came later, have been read
 * @param percent of the events that have been read, a whole number; less than 100 until it answers or ends
 * @param startedBy who wanted it
 * @param startedAt when
 * @param finishedAt when it began to answer or was given up; null before
 * @param path where PostgreSQL looks up names; no part of an answer
 */
@Schema(name = "Generation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Generation(
        int number,
        GenerationStatus status,
        @Nullable String reason,
        boolean acceptMissing,
        long totalEvents,
        long readEvents,
        int percent,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @JsonIgnore @Schema(hidden = true) String path) {

    /** The schema of its own, quoted where SQL needs that. */
    @JsonIgnore
    public String schema() {
        return path.substring(0, path.indexOf(','));
    }
}
