package org.migrationprofiles.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;

@QuarkusTest
@MetricsServiceTest
class TransactionsTest {

    @Inject
    Transactions transactions;

    @Test
    void theTransactionsOfASessionShareOneConnection() throws SQLException {
        try (Transactions.Session session = transactions.session()) {
            assertThat(session.run(TransactionsTest::server)).isEqualTo(session.run(TransactionsTest::server));
        }
    }

    @Test
    void whatFailsInASessionIsTakenBackAndTheNextOneGoesOn() throws SQLException {
        try (Transactions.Session session = transactions.session()) {
            assertThatThrownBy(() -> session.run(connection -> {
                        set(connection, "set application_name = 'failing'");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(session.run(TransactionsTest::name)).isNotEqualTo("failing");
        }
    }

    /** Another connection would let whoever fills a generation go on behind batches that were lost. */
    @Test
    void aSessionDoesNotOutliveItsServer() throws SQLException {
        try (Transactions.Session session = transactions.session()) {
            int server = session.run(TransactionsTest::server);
            boolean ended = transactions.run(connection -> end(connection, server));
            assertThat(ended).isTrue();

            assertThatThrownBy(() -> session.run(TransactionsTest::server)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> session.run(TransactionsTest::server)).isInstanceOf(SQLException.class);
            assertThat(transactions.run(TransactionsTest::server)).isNotEqualTo(server);
        }
    }

    private static int server(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String name(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('application_name')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean end(Connection connection, int server) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, server);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void set(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }
}
