package org.migrationprofiles.metrics.status;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.migrationprofiles.metrics.ingest.BatchesUnderWay;

/**
 * Tells what batches of this process owe, by a look at all countries behind them ({@link TellingPace}). What a process owed that is
 * gone, or a look that failed, is told by the next look of {@link StatusClock}, in whichever process.
 */
@ApplicationScoped
class OwedTellings {

    private static final Logger LOG = Logger.getLogger(OwedTellings.class);
    private static final long LOOK_EVERY_MILLIS = 100;

    private final StatusClock clock;
    private final BatchesUnderWay batches;
    private final Duration quiet;
    private final TellingPace pace;
    private final ScheduledExecutorService thread;

    /**
     * @param quiet {@code suite.profile-status.telling.quiet}: how long no batch must have been under way
     * @param atTheLatest {@code suite.profile-status.telling.at-the-latest}: how long a look may be put off for that
     */
    @Inject
    OwedTellings(
            StatusClock clock,
            BatchesUnderWay batches,
            @ConfigProperty(name = "suite.profile-status.telling.quiet") Duration quiet,
            @ConfigProperty(name = "suite.profile-status.telling.at-the-latest") Duration atTheLatest) {
        this.clock = clock;
        this.batches = batches;
        this.quiet = quiet;
        this.pace = new TellingPace(atTheLatest);
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread looker = new Thread(work, "profile-status-telling");
            looker.setDaemon(true);
            return looker;
        });
    }

    /** A batch owes what it changed: its transaction says so, before it commits. */
    void owe() {
        pace.owes(System.nanoTime());
    }

    void start(@Observes StartupEvent event) {
        var unused =
                thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        long begun = System.nanoTime();
        if (!pace.isTime(() -> batches.noneFor(quiet), begun)) {
            return;
        }
        try {
            clock.catchUp();
        } catch (RuntimeException unanswered) {
            LOG.warn("Changes of profile status that batches owe could not be told; that is tried again", unanswered);
        }
        pace.looked(begun, System.nanoTime());
    }
}
