package org.migrationprofiles.metrics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Reads the read model at one moment: an answer takes several statements, and between two of them a batch of events may
 * be written, or another generation of the read model take the place of this one. Without this, n could be from before it
 * and the members from after it. The names of facts and states are known nowhere else.
 */
@ApplicationScoped
public class ReadSnapshot {

    private static final String ONE_MOMENT = """
            set transaction isolation level repeatable read read only;
            select set_config('search_path', path, true) from read_model_generation where status = 'ACTIVE'
            """;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    public ReadSnapshot(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** Does all the reading in one read-only transaction, which sees one moment; joins the one that is open. */
    public <T> T of(Supplier<T> reading) {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            return reading.get();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            begin();
            return reading.get();
        });
    }

    /** As {@link #of}, for reading that may throw anything. */
    <T> T call(Callable<T> reading) throws Exception {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            return reading.call();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            begin();
            return reading.call();
        });
    }

    // The connection belongs to the transaction: who asks for one until its end gets this one.
    private void begin() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ONE_MOMENT);
        }
    }
}
