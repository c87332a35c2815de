package org.migrationprofiles.metrics.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What sources contradict each other about and is not settled, so that a figure may be wrong.
 *
 * @param id of the conflict in evaluation-service
 * @param attribute of the subject
 * @param subjectType what kind of thing it is about
 * @param subjectId what it is about
 * @param status why it is not settled
 * @param link to it, with what each source says
 * @param determination link to the determination, with its reasons; null while there is none
 */
public record OpenConflict(
        String id,
        String attribute,
        String subjectType,
        String subjectId,
        Status status,
        String link,
        @Nullable String determination) {

    /** How a conflict stands that is not settled. */
    public enum Status {
        /** Nobody has determined yet which source is right. */
        OPEN,
        /** Somebody determined that it cannot be determined; the contradiction stays. */
        CANNOT_BE_DETERMINED,
        /**
         * Somebody determined a value, and the record, on which the figure rests, has another one, or none, until its owner changes
         * it.
         */
        RECORD_SAYS_OTHERWISE;

        /** What such conflicts make of a figure. */
        Caveat caveat() {
            return switch (this) {
                case OPEN -> Caveat.OPEN_CONFLICT;
                case CANNOT_BE_DETERMINED -> Caveat.UNDETERMINED_CONTRADICTION;
                case RECORD_SAYS_OTHERWISE -> Caveat.RECORD_SAYS_OTHERWISE;
            };
        }

        /** The one that makes a caveat. */
        static Status of(Caveat caveat) {
            return Arrays.stream(values())
                    .filter(status -> status.caveat() == caveat)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(caveat + " is no caveat of conflicts"));
        }
    }
}
