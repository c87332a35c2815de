package org.migrationprofiles.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.aggregate.Together;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.Refusals;

/**
 * Applies some rows within a transaction: first all together, which is quick; when one of them is refused, all again, in smaller
 * parts and in the end one by one, each behind a savepoint.
 */
@ApplicationScoped
class RowChunks {

    private static final Logger LOG = Logger.getLogger(RowChunks.class);

    /** Rows that are not worth another attempt to apply them together. */
    private static final int FEW = 8;

    private final EntityManager entities;
    private final Savepoints savepoints;

    @Inject
    RowChunks(EntityManager entities, Savepoints savepoints) {
        this.entities = entities;
        this.savepoints = savepoints;
    }

    /** Applies rows in the transaction of the caller. */
    Applied apply(RecordImport kind, SentRecords records, List<StagedRow> rows) {
        if (rows.size() > 1) {
            ImportTally tally = new ImportTally();
            List<ImportReport.RowReport> reports = new ArrayList<>();
            Throwable refusal = savepoints.attempt(() -> {
                if (kind.together()) {
                    Together.run(() -> together(kind, records, rows, tally, reports));
                } else {
                    oneBehindTheOther(kind, records, rows, tally, reports);
                }
            });
            if (refusal == null) {
                return new Applied(reports, tally, false);
            }
            if (Savepoints.doomed()) {
                return new Applied(List.of(), new ImportTally(), true);
            }
        }
        return kind.together() && rows.size() > FEW ? inHalves(kind, records, rows) : oneByOne(kind, records, rows);
    }

    private static void together(
            RecordImport kind,
            SentRecords records,
            List<StagedRow> rows,
            ImportTally tally,
            List<ImportReport.RowReport> reports) {
        List<SentRecord> sent = rows.stream().map(records::read).toList();
        kind.expect(sent);
        for (int index = 0; index < sent.size(); index++) {
            accept(kind, sent.get(index), rows.get(index), tally, reports);
        }
    }

    private void oneBehindTheOther(
            RecordImport kind,
            SentRecords records,
            List<StagedRow> rows,
            ImportTally tally,
            List<ImportReport.RowReport> reports) {
        for (StagedRow row : rows) {
            accept(kind, records.read(row), row, tally, reports);
            // What is still held would be looked through with each row that is written.
            entities.flush();
            entities.clear();
        }
    }

    private static void accept(
            RecordImport kind,
            SentRecord record,
            StagedRow row,
            ImportTally tally,
            List<ImportReport.RowReport> reports) {
        ImportTally ofRow = new ImportTally();
        kind.accept(record, ofRow);
        tally.add(List.of(), ofRow);
        reports.add(accepted(row, ofRow));
    }

    /** One refused row keeps few others from going together. */
    private Applied inHalves(RecordImport kind, SentRecords records, List<StagedRow> rows) {
        int half = rows.size() / 2;
        Applied first = apply(kind, records, rows.subList(0, half));
        if (first.doomed()) {
            return first;
        }
        Applied second = apply(kind, records, rows.subList(half, rows.size()));
        List<ImportReport.RowReport> reports = new ArrayList<>(first.reports());
        reports.addAll(second.reports());
        ImportTally tally = first.tally().copy();
        tally.add(List.of(), second.tally());
        return new Applied(reports, tally, second.doomed());
    }

    private Applied oneByOne(RecordImport kind, SentRecords records, List<StagedRow> rows) {
        List<ImportReport.RowReport> reports = new ArrayList<>();
        ImportTally tally = new ImportTally();
        for (StagedRow row : rows) {
            ImportTally ofRow = new ImportTally();
            Throwable refusal = savepoints.attempt(() -> kind.accept(records.read(row), ofRow));
            reports.add(refusal == null ? accepted(row, ofRow) : refused(kind, row, refusal));
            if (refusal == null) {
                tally.add(List.of(), ofRow);
            } else if (Savepoints.doomed()) {
                return new Applied(reports, tally, true);
            }
        }
        return new Applied(reports, tally, false);
    }

    /**
     * What to say of a row that was accepted.
     *
     * @param ofRow what it counted
     */
    static ImportReport.RowReport accepted(StagedRow row, ImportTally ofRow) {
        ImportReport.RowStatus status =
                ofRow.messages().isEmpty() ? ImportReport.RowStatus.ACCEPTED : ImportReport.RowStatus.WARNING;
        return new ImportReport.RowReport(row.number(), status, ofRow.messages());
    }

    /** What to say of a row that was refused, or waits. */
    static ImportReport.RowReport refused(RecordImport kind, StagedRow row, Throwable refusal) {
        List<ImportReport.Message> messages = Refusals.of(refusal)
                .map(problem -> messages(kind, problem))
                .orElseGet(() -> {
                    LOG.errorf(refusal, "Row %d of an import of %s could not be applied", row.number(), kind.kind());
                    return List.of(new ImportReport.Message(
                            null, "It could not be applied, through no fault of its own. It has been logged."));
                });
        ImportReport.RowStatus status =
                waits(kind, refusal) ? ImportReport.RowStatus.WAITING : ImportReport.RowStatus.REJECTED;
        return new ImportReport.RowReport(row.number(), status, messages);
    }

    /** Whether a row is refused for nothing but what it says of others of its kind, which may come behind it. */
    private static boolean waits(RecordImport kind, Throwable refusal) {
        return refusal instanceof ProblemException problem
                && !problem.errors().isEmpty()
                && problem.errors().stream()
                        .allMatch(error ->
                                kind.namingItsKind().contains(error.pointer().replaceFirst("^/([^/]*).*$", "$1")));
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

    /**
     * What became of rows.
     *
     * @param reports in their order; up to the one that doomed the transaction, if one did
     * @param tally of what was written
     * @param doomed whether the transaction cannot be committed any more
     */
    record Applied(List<ImportReport.RowReport> reports, ImportTally tally, boolean doomed) {}
}
