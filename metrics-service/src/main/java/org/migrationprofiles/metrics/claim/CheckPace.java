package org.migrationprofiles.metrics.claim;

import java.time.Duration;
import org.migrationprofiles.metrics.Rest;

/**
 * Says when claims are to be checked again after the read model has changed: once nothing new has been heard for a moment, or at the
 * latest after some time, and never for more than a fifth of the time. Over thousands of records a check takes seconds; without a
 * rest, who writes without a break would have a processor check without one. Times are those of {@link System#nanoTime()}. For one
 * thread.
 */
final class CheckPace {

    private final long quiet;
    private final long latest;
    private String seen = "";
    private long seenAt;
    private boolean owed;
    private long owedSince;
    private final Rest rest = new Rest();

    /**
     * @param quiet how long nothing new must have been heard
     * @param latest how long a check may be put off for that
     */
    CheckPace(Duration quiet, Duration latest) {
        this.quiet = quiet.toNanos();
        this.latest = latest.toNanos();
    }

    /** Whether a check is to begin now. */
    boolean isTime(String mark, long now) {
        if (!mark.equals(seen)) {
            seen = mark;
            seenAt = now;
        }
        if (!owed) {
            owed = true;
            owedSince = now;
        }
        return rest.isOver(now) && (now - seenAt >= quiet || now - owedSince >= latest);
    }

    /** Nothing is to be checked any more. */
    void nothingIsOwed() {
        owed = false;
    }

    /** All claims were checked. */
    void checked(long begun, long ended) {
        owed = false;
        rest.after(begun, ended);
    }
}
