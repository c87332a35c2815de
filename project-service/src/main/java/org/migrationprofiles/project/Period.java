package org.migrationprofiles.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * A stretch of time, as exactly as its ends are known.
 *
 * @param from its first day; null where that is not known
 * @param to its last day; null where that is not known, or has not come yet
 */
public record Period(
        @Nullable @Valid PartialDate from, @Nullable @Valid PartialDate to) {

    @JsonIgnore
    @AssertTrue(message = "It ends before it starts.")
    boolean isInOrder() {
        if (from == null || to == null || from.value() == null || to.value() == null) {
            return true;
        }
        // What is known of both decides: from 2015-09 to 2015 may be in order, from 2015-09 to 2014 is not.
        int known = Math.min(from.value().length(), to.value().length());
        return from.value().substring(0, known).compareTo(to.value().substring(0, known)) <= 0;
    }
}
