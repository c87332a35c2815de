package org.migrationprofiles.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads along in PostgreSQL's log while a thread waits for it to come up, and interrupts the wait as soon as it says
 * that it will not: the library would wait for the whole of its time.
 */
final class RefusalWatch implements AutoCloseable {

    private static final String REFUSAL = "could not start server";
    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private final Path log;
    private final long start;
    private final Thread waiting;
    private final Thread watching;
    private volatile boolean refused;
    private volatile boolean over;

    /**
     * @param log that is read
     * @param start byte from which on it is about this start
     * @param waiting thread to interrupt
     */
    RefusalWatch(Path log, long start, Thread waiting) {
        this.log = log;
        this.start = start;
        this.waiting = waiting;
        this.watching = new Thread(this::watch, "postgresql-refusal-watch");
        watching.setDaemon(true);
        watching.start();
    }

    private void watch() {
        try {
            while (!over && !refused) {
                Thread.sleep(LOOK_EVERY_MILLISECONDS);
                if (said()) {
                    refused = true;
                    waiting.interrupt();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException unreadable) {
            // Then the wait takes its full time.
            over = true;
        }
    }

    private boolean said() throws IOException {
        if (!Files.exists(log)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(log);
        int from = (int) Math.min(start, bytes.length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8).contains(REFUSAL);
    }

    /** Whether the server said so; takes back the interruption that told the waiting thread. */
    boolean refused() {
        if (refused) {
            var unused = Thread.interrupted();
        }
        return refused;
    }

    @Override
    public void close() {
        over = true;
        watching.interrupt();
    }
}
