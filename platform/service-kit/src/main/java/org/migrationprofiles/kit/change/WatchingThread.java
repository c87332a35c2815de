package org.migrationprofiles.kit.change;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that works for as long as the service runs. Its work looks at {@link #running()} and ends when that is no longer so. Thread-safe. */
final class WatchingThread {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Runnable work;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    WatchingThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void start() {
        running = true;
        Thread started = new Thread(work, name);
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** Whether it was started and is not to stop. */
    boolean running() {
        return running;
    }

    /** Asks it to stop, and does not wait for it. */
    void askToStop() {
        running = false;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
    }

    /** Stops it, and waits for its end, for a few seconds. */
    void stop() throws InterruptedException {
        askToStop();
        Thread started = thread;
        if (started != null) {
            started.join(CLOSE_WITHIN.toMillis());
        }
    }

    /** Lets its work rest, after trouble; who is asked to stop meanwhile is not running any more. */
    void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(CommitSignals.LOOK_AGAIN.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
