package org.migrationprofiles.metrics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.metrics.generation.Generations;
import org.migrationprofiles.metrics.reading.HeardVersions;
import org.migrationprofiles.metrics.reading.KnownStates;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * Reads the read model at one moment: an answer takes several statements, and between two of them a batch of events may
 * be written, or another generation of the read model take the place of this one. Without this, n could be from before it
 * and the members from after it. The names of facts and states are known nowhere else.
 *
 * <p>Keeps to the {@link ReadingConditions} of the request: waits until there are the versions that it asks for, and reads what was
 * known at the instant that it asks for.
 */
@ApplicationScoped
public class ReadSnapshot {

    private static final String ONE_MOMENT =
            "set transaction isolation level repeatable read read only; " + Generations.ENTER_ACTIVE;
    private static final String SNAPSHOT = ReadSnapshot.class.getName();
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final KnownStates knownStates;
    private final HeardVersions heardVersions;

    @Inject
    public ReadSnapshot(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            KnownStates knownStates,
            HeardVersions heardVersions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.knownStates = knownStates;
        this.heardVersions = heardVersions;
    }

    /**
     * Does all the reading in one transaction, which sees one moment; joins the one that is open.
     *
     * @throws ProblemException 503 when versions that the request asks for do not come, or when too many ask for
     *     earlier times at once
     */
    public <T> T of(Supplier<T> reading) {
        try {
            return call(reading::get);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("The read model could not be read", failure);
        }
    }

    /**
     * Reads something that a moment has only one of, as {@link #of} does, once for each moment however often it is asked for.
     *
     * @param what it is, equal whenever it is read, and to nothing else: a name, or a question of a type of its own
     */
    @SuppressWarnings("unchecked") // What is kept under a name was read under it.
    public <T> T once(Object what, Supplier<T> reading) {
        return of(() -> {
            if (!isOneMoment()) {
                return reading.get();
            }
            T kept = (T) transactions.getResource(what);
            if (kept == null) {
                kept = reading.get();
                transactions.putResource(what, kept);
            }
            return kept;
        });
    }

    /** Whether all that is read here is of one moment: a transaction that somebody else has opened may write, and see something else behind it. */
    public boolean isOneMoment() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(SNAPSHOT) != null;
    }

    /** As {@link #of}, for reading that may throw anything. */
    <T> T call(Callable<T> reading) throws Exception {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            return reading.call();
        }
        Optional<ReadingConditions> conditions = ReadingConditions.current();
        // No connection is held while this waits.
        conditions.ifPresent(heardVersions::await);
        Optional<Instant> knownAt = conditions.flatMap(ReadingConditions::knownAt);
        return knownAt.isPresent() ? earlier(knownAt.get(), reading) : now(reading);
    }

    private <T> T now(Callable<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            begin(statement -> statement.execute(ONE_MOMENT));
            return reading.call();
        });
    }

    // What is written to show an earlier time is taken back.
    private <T> T earlier(Instant knownAt, Callable<T> reading) throws Exception {
        QuarkusTransaction.begin();
        try {
            begin(statement -> knownStates.enter(statement.getConnection(), knownAt));
            return reading.call();
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw new ProblemException(
                                ProblemTypes.UNAVAILABLE,
                                "Others are asking for figures of earlier times; that is done one after the other.")
                        .retryAfter(RETRY);
            }
            throw failure;
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    // The connection belongs to the transaction: who asks for one until its end gets this one.
    private void begin(Beginning beginning) throws SQLException {
        transactions.putResource(SNAPSHOT, true);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            beginning.on(statement);
        }
    }

    private interface Beginning {
        void on(Statement statement) throws SQLException;
    }
}
