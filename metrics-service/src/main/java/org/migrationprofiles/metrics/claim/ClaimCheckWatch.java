package org.migrationprofiles.metrics.claim;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.lock.SessionLock;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.ingest.ReadModelMark;

/**
 * Checks all claims again when the read model has changed, or the day has, and tells of what came out differently. Waits until nothing
 * new has been heard for a moment ({@link CheckPace}): during an import, each batch would mean another check. One replica at a time
 * does it.
 */
@ApplicationScoped
class ClaimCheckWatch {

    private static final Logger LOG = Logger.getLogger(ClaimCheckWatch.class);

    private final ClaimChecks checks;
    private final KeptChecks kept;
    private final ReadModelMark marks;
    private final ReadSnapshot snapshot;
    private final DataSource dataSource;
    private final CheckPace pace;
    private final SessionLock lock = new SessionLock("claim-checks");
    private final Clock clock;

    /**
     * @param quiet {@code suite.claim-checks.quiet}: how long nothing new must have been heard
     * @param atTheLatest {@code suite.claim-checks.at-the-latest}: how long a check may be put off for that
     */
    @Inject
    ClaimCheckWatch(
            ClaimChecks checks,
            KeptChecks kept,
            ReadModelMark marks,
            ReadSnapshot snapshot,
            DataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "suite.claim-checks.quiet") Duration quiet,
            @ConfigProperty(name = "suite.claim-checks.at-the-latest") Duration atTheLatest) {
        this.checks = checks;
        this.kept = kept;
        this.marks = marks;
        this.snapshot = snapshot;
        this.dataSource = dataSource;
        this.clock = clock;
        this.pace = new CheckPace(quiet, atTheLatest);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            String mark = marks.now();
            if (kept.ran(mark, today())) {
                pace.nothingIsOwed();
            } else if (pace.isTime(mark, System.nanoTime())) {
                check();
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("Claims could not be checked; that is tried again", failure);
        }
    }

    private void check() throws SQLException {
        try (Connection holding = dataSource.getConnection()) {
            if (!lock.tryTake(holding)) {
                // Another replica does it.
                pace.nothingIsOwed();
                return;
            }
            long begun = System.nanoTime();
            try {
                checkAlone();
                pace.checked(begun, System.nanoTime());
            } finally {
                lock.release(holding);
            }
        }
    }

    private void checkAlone() {
        LocalDate today = today();
        Outcome outcome = snapshot.of(() -> {
            String mark = marks.now();
            return new Outcome(mark, checks.all(today), kept.newest(mark, today, Instant.now(clock)));
        });
        int told = QuarkusTransaction.requiringNew()
                .call(() -> kept.keep(outcome.checks(), outcome.mark(), today, outcome.since()));
        if (told > 0) {
            LOG.infof("%d checks of claims have come out differently", told);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record Outcome(String mark, List<ClaimCheck> checks, Instant since) {}
}
