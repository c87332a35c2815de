package org.migrationprofiles.metrics;

/**
 * Keeps work that is done again and again to a fifth of the time: it rests four times as long as it took. Times are those of
 * {@link System#nanoTime()}. For one thread at a time.
 */
public final class Rest {

    private static final long TIMES_THE_WORK = 4;

    private boolean rests;
    private long until;

    /** The rest begins, behind work that began and ended. */
    public void after(long begun, long ended) {
        rests = true;
        until = ended + TIMES_THE_WORK * (ended - begun);
    }

    /** Whether there is no rest now, or none any more. */
    public boolean isOver(long now) {
        rests = rests && now - until < 0;
        return !rests;
    }
}
