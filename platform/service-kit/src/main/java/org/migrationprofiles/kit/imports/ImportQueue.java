package org.migrationprofiles.kit.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.lock.SessionLock;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Carries out imports one after the other, the oldest first: one at a time in all replicas, so that two of the same table
 * cannot both find a record missing. A run that its replica did not end, because it died, is taken up by whichever looks
 * next.
 */
@ApplicationScoped
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final long LOOK_AT_OTHERS = Duration.ofMillis(200).toNanos();
    private static final ImportReport.Failure NEVER_CAME = ImportRunner.failure(new ProblemException(
            ProblemTypes.MALFORMED_BODY, "The body ended before all of it had come. Send it again."));

    // Held by a connection for as long as a run takes, so it is free again when the process dies.
    private static final SessionLock LOCK = new SessionLock("import");

    private final ImportKinds kinds;
    private final ImportRuns runs;
    private final ImportRunner runner;
    private final DataSource dataSource;

    private final Semaphore asked = new Semaphore(0);
    private volatile CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;

    @Inject
    ImportQueue(ImportKinds kinds, ImportRuns runs, ImportRunner runner, DataSource dataSource) {
        this.kinds = kinds;
        this.runs = runs;
        this.runner = runner;
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        if (!kinds.names().isEmpty()) {
            Thread started = new Thread(this::work, "imports");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
        }
    }

    /** Says that there is something to do. */
    void wake() {
        asked.release();
    }

    /** Waits until a run has ended or the time is over. The run may be another replica's. */
    void awaitEnd(UUID id, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            CountDownLatch next = ended;
            while (System.nanoTime() < deadline
                    && runs.find(id).map(run -> !run.status().ended()).orElse(false)) {
                var unused = next.await(Math.min(LOOK_AT_OTHERS, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                next = ended;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!stopped) {
            boolean more = false;
            try {
                more = runNext();
            } catch (SQLException | RuntimeException failure) {
                if (!stopped) {
                    LOG.warn("Imports broke off; they are taken up again", failure);
                }
            }
            CountDownLatch over = ended;
            ended = new CountDownLatch(1);
            over.countDown();
            if (!more && !awaitWork()) {
                return;
            }
        }
    }

    /** Whether to go on. */
    private boolean awaitWork() {
        try {
            var unused = asked.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            asked.drainPermits();
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    /** Whether there was a run to carry out. */
    private boolean runNext() throws SQLException {
        runs.abandon(NEVER_CAME);
        if (runs.next().isEmpty()) {
            return false;
        }
        try (Connection holding = dataSource.getConnection()) {
            if (!LOCK.tryTake(holding)) {
                return false;
            }
            try {
                Optional<ImportRun> next = runs.next();
                next.ifPresent(runner::run);
                return next.isPresent();
            } finally {
                LOCK.release(holding);
            }
        }
    }
}
