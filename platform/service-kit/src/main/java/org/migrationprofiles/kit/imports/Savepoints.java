package org.migrationprofiles.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.ChangeLog;

/** Does work behind a savepoint of the transaction at hand, so that what is refused takes nothing else back. */
@ApplicationScoped
class Savepoints {

    private static final String MARK = "savepoint import_row";
    private static final String FORGET_MARK = "release savepoint import_row";
    private static final String BACK_TO_MARK = "rollback to savepoint import_row";

    private static final String WHOLE = "savepoint import_rows";
    private static final String FORGET_WHOLE = "release savepoint import_rows";
    private static final String BACK_TO_WHOLE = "rollback to savepoint import_rows";

    private final DataSource dataSource;
    private final EntityManager entities;
    private final ChangeLog changes;
    private final WrittenRecords written;

    @Inject
    Savepoints(DataSource dataSource, EntityManager entities, ChangeLog changes, WrittenRecords written) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.changes = changes;
        this.written = written;
    }

    /** What stood in the way; null when all went well. What was written before is taken back then. */
    @Nullable
    Throwable attempt(Runnable work) {
        execute(MARK);
        written.mark();
        try {
            RowAttempt.run(() -> {
                changes.together(work);
                entities.flush();
            });
            execute(FORGET_MARK);
            return null;
        } catch (RuntimeException refusal) {
            written.takeBack();
            if (!doomed()) {
                execute(BACK_TO_MARK);
            }
            return refusal instanceof RowRefused && refusal.getCause() != null ? refusal.getCause() : refusal;
        } finally {
            entities.clear();
        }
    }

    /** Does work that may be taken back as a whole, with all that was attempted in it: when it says no. */
    void together(BooleanSupplier work) {
        execute(WHOLE);
        boolean keep = work.getAsBoolean();
        if (!doomed()) {
            execute(keep ? FORGET_WHOLE : BACK_TO_WHOLE);
        }
        entities.clear();
    }

    /** Whether the transaction cannot be committed any more. */
    static boolean doomed() {
        return QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE;
    }

    private void execute(String command) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException("The import lost its place", failure);
        }
    }
}
