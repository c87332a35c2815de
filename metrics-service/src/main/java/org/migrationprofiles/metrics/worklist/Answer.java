package org.migrationprofiles.metrics.worklist;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether something is so. Unknown is never no. */
public enum Answer {
    YES,
    /** A record says so; never because nothing is on record. */
    NO,
    UNKNOWN;

    /** What a record says; UNKNOWN for anything that settles nothing. */
    static Answer of(@Nullable String said) {
        return "YES".equals(said) ? YES : "NO".equals(said) ? NO : UNKNOWN;
    }

    /** Whether any of several is so: one YES makes it so, NO takes somebody who says so and nobody who leaves it open. */
    static Answer any(Collection<Answer> answers) {
        if (answers.contains(YES)) {
            return YES;
        }
        return answers.isEmpty() || answers.contains(UNKNOWN) ? UNKNOWN : NO;
    }
}
