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
        return inOrder();
    }

    /** Whether it may end when or after it starts; a date that is not known may be any. */
    public boolean inOrder() {
        return from == null
                || to == null
                || from.interval()
                        .flatMap(first -> to.interval().map(last -> !last.whollyBefore(first)))
                        .orElse(true);
    }
}
