package org.migrationprofiles.evaluation.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What those to whom a recommendation is addressed answered.
 *
 * @param response what they decided
 * @param text in their words
 * @param respondedOn when
 * @param byRole in which role somebody answered; a role, not a name
 */
public record ManagementResponse(
        @NotNull Decision response,
        @Nullable @Size(max = 5000) String text,
        @Nullable @Valid PartialDate respondedOn,
        @Nullable @Size(max = 200) String byRole) {

    /** What management decides. */
    public enum Decision {
        /** To do it. */
        ACCEPTED,
        /** To do part of it. */
        PARTIALLY_ACCEPTED,
        /** Not to do it. */
        REJECTED;

        /** Whether this may have become of a recommendation that was answered so; what became of it afterwards may be unknown. */
        boolean allows(RecommendationStatus status) {
            return switch (status) {
                case UNKNOWN -> true;
                case IMPLEMENTED -> this != REJECTED;
                case OPEN -> false;
                case ACCEPTED, PARTIALLY_ACCEPTED, REJECTED -> name().equals(status.name());
            };
        }
    }
}
