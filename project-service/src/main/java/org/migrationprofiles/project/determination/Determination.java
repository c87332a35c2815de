package org.migrationprofiles.project.determination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What evaluation-service tells of a determination (S17, S18), as far as it matters here. Its schema is
 * contracts/events/determination.
 *
 * @param subject what it is about
 * @param attribute of the subject, such as {@code EDITION_YEAR}
 * @param value that was determined; null where none can be, or only bounds of it
 * @param unit of the value; null where it has none
 * @param conflictId the conflict that it settles
 * @param rationale why
 * @param subjective whether it is a judgement rather than a reading of sources
 * @param byAuthorOfAssertion whether who determined it had asserted one of the values
 * @param determinedBy who
 * @param determinedAt when
 * @param status {@code IN_FORCE}, or another one when it no longer holds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Determination(
        Subject subject,
        String attribute,
        @Nullable String value,
        @Nullable String unit,
        @Nullable UUID conflictId,
        @Nullable String rationale,
        @Nullable Boolean subjective,
        @Nullable Boolean byAuthorOfAssertion,
        @Nullable String determinedBy,
        @Nullable Instant determinedAt,
        @Nullable String status) {

    private static final String IN_FORCE = "IN_FORCE";

    /**
     * What a determination is about.
     *
     * @param type such as {@code PROJECT}; evaluation-service may know more types than are kept here
     * @param id of the record; for a country its code
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subject(String type, String id) {}

    /** Whether it says what it is about; the schema asks for that, and nothing can be done without it. */
    @JsonIgnore
    boolean isUsable() {
        return attribute != null && subject != null && subject.type() != null && subject.id() != null;
    }

    /** Whether it holds, as opposed to one that was superseded, reopened or withdrawn. */
    boolean holds() {
        return IN_FORCE.equals(status);
    }
}
