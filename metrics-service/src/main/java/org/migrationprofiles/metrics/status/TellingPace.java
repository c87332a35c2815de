package org.migrationprofiles.metrics.status;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.migrationprofiles.metrics.Rest;

/**
 * Says when changes of profile status that batches owe are to be told by a look at all countries: as soon as no batch comes any more;
 * while more come, at the latest after some time, and for no more than a fifth of the time. Times are those of
 * {@link System#nanoTime()}. Safe for use by several threads.
 */
final class TellingPace {

    private final long latest;
    private boolean owed;
    private long owedSince;
    private final Rest rest = new Rest();

    /**
     * @param latest how long a look may be put off while batches keep coming
     */
    TellingPace(Duration latest) {
        this.latest = latest.toNanos();
    }

    /** A batch, which may not be committed yet, leaves what it changed to be told. */
    synchronized void owes(long now) {
        if (!owed) {
            owed = true;
            owedSince = now;
        }
    }

    /**
     * Whether a look is to begin now. When no batch is under way it tells all that is owed; a batch that is owes its changes on,
     * since the look may not see them.
     *
     * @param caughtUp whether no batch is under way; asked while none can come to owe anything
     */
    synchronized boolean isTime(BooleanSupplier caughtUp, long now) {
        if (!owed) {
            return false;
        }
        if (caughtUp.getAsBoolean()) {
            owed = false;
            return true;
        }
        return rest.isOver(now) && now - owedSince >= latest;
    }

    /** A look has told what it saw. */
    synchronized void looked(long begun, long ended) {
        owedSince = ended;
        rest.after(begun, ended);
    }
}
