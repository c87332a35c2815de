package org.migrationprofiles.metrics.status;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells changes of profile status that no batch told: those of the calendar, soon after a day has begun, and what is left of records. */
@ApplicationScoped
class StatusClock {

    private static final Logger LOG = Logger.getLogger(StatusClock.class);

    private final StatusTelling telling;
    private final DataSource dataSource;
    private final Clock clock;

    @Inject
    StatusClock(StatusTelling telling, DataSource dataSource, Clock clock) {
        this.telling = telling;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(every = "{suite.profile-status.telling.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            catchUp();
        } catch (RuntimeException unanswered) {
            LOG.warn("Changes of profile status could not be told; that is tried at the next time", unanswered);
        }
    }

    /** Tells what is to be told by now, in a transaction of its own. */
    void catchUp() {
        boolean unused = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                telling.catchUp(connection);
                return true;
            }
        });
    }

    /** As {@link #catchUp}, when the feed has not begun or a day has since it was told last. */
    void catchUpWithTheDay() {
        boolean behind = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                StatusJournal.Told told = new StatusJournal(connection).told();
                return told == null || told.on().isBefore(LocalDate.now(clock));
            }
        });
        if (behind) {
            catchUp();
        }
    }
}
