package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;

/**
 * One writer at a time for each attribute of a subject, among all replicas of the service, until the end of its transaction.
 * Statements after it see what the one before has committed (READ COMMITTED).
 */
@ApplicationScoped
class ConflictLocks {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('conflict:' || ? || ':' || current_schema(), 0))";

    private final DataSource dataSource;

    @Inject
    ConflictLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits for its turn, within the transaction of the caller. */
    void take(AttributeOfSubject about) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, about.name());
            lock.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("A conflict could not be locked", failure);
        }
    }
}
