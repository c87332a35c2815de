package org.migrationprofiles.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.ChangeLog;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.Refusals;

/**
 * Applies some rows within a transaction: first all together, which is quick; when one of them is refused, all again, one by
 * one, each behind a savepoint.
 */
@ApplicationScoped
class RowChunks {

    private static final Logger LOG = Logger.getLogger(RowChunks.class);

    private static final String MARK = "savepoint import_row";
    private static final String FORGET_MARK = "release savepoint import_row";
    private static final String BACK_TO_MARK = "rollback to savepoint import_row";

    private final DataSource dataSource;
    private final EntityManager entities;
    private final ChangeLog changes;

    @Inject
    RowChunks(DataSource dataSource, EntityManager entities, ChangeLog changes) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.changes = changes;
    }

    /** Applies rows in the transaction of the caller. */
    Applied apply(RecordImport kind, SentRecords records, List<StagedRow> rows) {
        if (rows.size() > 1) {
            ImportTally tally = new ImportTally();
            Throwable refusal = attempt(() -> {
                for (StagedRow row : rows) {
                    kind.accept(records.read(row), tally);
                    // What is still held would be looked through with each row that is written.
                    entities.flush();
                    entities.clear();
                }
            });
            if (refusal == null) {
                return new Applied(rows.stream().map(RowChunks::accepted).toList(), tally, false);
            }
            if (doomed()) {
                return new Applied(List.of(), new ImportTally(), true);
            }
        }
        return oneByOne(kind, records, rows);
    }

    private Applied oneByOne(RecordImport kind, SentRecords records, List<StagedRow> rows) {
        List<ImportReport.RowReport> reports = new ArrayList<>();
        ImportTally tally = new ImportTally();
        for (StagedRow row : rows) {
            ImportTally ofRow = new ImportTally();
            Throwable refusal = attempt(() -> kind.accept(records.read(row), ofRow));
            reports.add(refusal == null ? accepted(row) : refused(kind, row, refusal));
            if (refusal == null) {
                tally.add(List.of(), ofRow);
            } else if (doomed()) {
                return new Applied(reports, tally, true);
            }
        }
        return new Applied(reports, tally, false);
    }

    /** What stood in the way; null when all went well. What was written before is taken back then. */
    private @Nullable Throwable attempt(Runnable work) {
        execute(MARK);
        try {
            RowAttempt.run(() -> {
                changes.together(work);
                entities.flush();
            });
            execute(FORGET_MARK);
            return null;
        } catch (RuntimeException refusal) {
            if (!doomed()) {
                execute(BACK_TO_MARK);
            }
            return refusal instanceof RowRefused && refusal.getCause() != null ? refusal.getCause() : refusal;
        } finally {
            entities.clear();
        }
    }

    private static boolean doomed() {
        return QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE;
    }

    private static ImportReport.RowReport accepted(StagedRow row) {
        return new ImportReport.RowReport(row.number(), ImportReport.RowStatus.ACCEPTED, List.of());
    }

    /** What to say of a row that was refused. */
    static ImportReport.RowReport refused(RecordImport kind, StagedRow row, Throwable refusal) {
        List<ImportReport.Message> messages = Refusals.of(refusal)
                .map(problem -> messages(kind, problem))
                .orElseGet(() -> {
                    LOG.errorf(refusal, "Row %d of an import of %s could not be applied", row.number(), kind.kind());
                    return List.of(new ImportReport.Message(
                            null, "It could not be applied, through no fault of its own. It has been logged."));
                });
        return new ImportReport.RowReport(row.number(), ImportReport.RowStatus.REJECTED, messages);
    }

    private static List<ImportReport.Message> messages(RecordImport kind, ProblemException problem) {
        if (problem.errors().isEmpty()) {
            return List.of(new ImportReport.Message(null, problem.detail()));
        }
        return problem.errors().stream()
                .map(error -> message(kind, problem, error))
                .toList();
    }

    private static ImportReport.Message message(RecordImport kind, ProblemException problem, FieldError error) {
        String column = kind.table().column(error.pointer());
        String path = error.pointer().replaceFirst("^/", "").replace('/', '.');
        boolean own = path.equals(SentRecords.ID) || path.equals(SentRecords.VERSION);
        boolean elsewhere = column == null ? !own && !path.isEmpty() : path.startsWith(column + ".");
        String place = elsewhere ? path + ": " : "";
        String reason = error.message().isBlank() ? problem.detail() : error.message();
        return new ImportReport.Message(own ? path : column, place + reason);
    }

    private void execute(String command) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException("The import lost its place", failure);
        }
    }

    /**
     * What became of rows.
     *
     * @param reports in their order; up to the one that doomed the transaction, if one did
     * @param tally of what was written
     * @param doomed whether the transaction cannot be committed any more
     */
    record Applied(List<ImportReport.RowReport> reports, ImportTally tally, boolean doomed) {}
}
