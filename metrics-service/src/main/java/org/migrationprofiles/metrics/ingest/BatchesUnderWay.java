package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Knows whether a batch of change events is being taken in this process, and since when none is. Safe for use by several threads. */
@ApplicationScoped
public class BatchesUnderWay {

    private boolean underWay;
    private long restsSince = System.nanoTime();

    synchronized void begun() {
        underWay = true;
    }

    synchronized void ended() {
        underWay = false;
        restsSince = System.nanoTime();
    }

    /** Whether none is, nor was for some time: while changes wait, the next batch begins sooner. */
    public synchronized boolean noneFor(Duration time) {
        return !underWay && System.nanoTime() - restsSince >= time.toNanos();
    }
}
