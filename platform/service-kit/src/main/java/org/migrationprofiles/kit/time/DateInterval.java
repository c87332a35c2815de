package org.migrationprofiles.kit.time;

import java.time.LocalDate;

/**
 * The days on one of which something happened.
 *
 * @param first the earliest day that it may have been
 * @param last the latest day that it may have been, not before the first
 */
public record DateInterval(LocalDate first, LocalDate last) {

    public DateInterval {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("An interval does not end before it begins");
        }
    }

    /** Whether what happened in this one surely happened before what happened in the other. */
    public boolean whollyBefore(DateInterval other) {
        return last.isBefore(other.first);
    }

    /** Whether both may mean the same day. */
    public boolean mayEqual(DateInterval other) {
        return !whollyBefore(other) && !other.whollyBefore(this);
    }

    /** Whether the day is known. */
    public boolean exact() {
        return first.equals(last);
    }
}
