package org.migrationprofiles.metrics.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;
import org.migrationprofiles.metrics.Rows;
import org.migrationprofiles.metrics.generation.Generations;

/**
 * Counts all facts again from the states they follow from. The difference must be 0; it is the metric
 * {@code suite.reconciliation.difference}, not a number until the first count. Changes nothing and waits for nobody.
 */
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";

    private final Transactions transactions;
    private final Generations generations;
    private volatile double latest = Double.NaN;

    @Inject
    Reconciliation(Transactions transactions, Generations generations) {
        this.transactions = transactions;
        this.generations = generations;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("suite.reconciliation.difference", this, reconciliation -> reconciliation.latest)
                .description("Facts that differ from the states they follow from, at the last count; must be 0")
                .register(meters);
    }

    @Scheduled(
            every = "{suite.reconciliation.every}",
            delayed = "{suite.reconciliation.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countNow() {
        try {
            long unused = difference();
        } catch (IllegalStateException unanswered) {
            LOG.warn("The facts could not be counted again; that is tried at the next time", unanswered);
        }
    }

    /**
     * Counts now, at one moment of the read model.
     *
     * @return rows of facts that are wrong, missing or too many
     * @throws IllegalStateException when the database does not answer
     */
    public long difference() {
        try {
            long difference = transactions.run(this::count);
            latest = difference;
            return difference;
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts could not be counted again", failure);
        }
    }

    private long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
        }
        generations.enterActive(connection);
        long difference = 0;
        for (FactTable table : FactTable.ALL) {
            long rows = count(connection, table);
            if (rows > 0) {
                LOG.errorf("%d rows of %s differ from what they follow from", rows, table.table());
            }
            difference += rows;
        }
        long units = KeptUnits.difference(connection);
        if (units > 0) {
            LOG.errorf("%d rows of kept units differ from what they follow from", units);
        }
        return difference + units;
    }

    private static long count(Connection connection, FactTable table) throws SQLException {
        return Rows.of(connection, table.difference(), row -> row.getLong(1), table.allIds(connection))
                .get(0);
    }
}
