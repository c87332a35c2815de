package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.Refusals;
import org.migrationprofiles.kit.table.RecordTable;

/** Imports a table whole: all rows are looked at before any is written, and all that is written is one transaction. */
@ApplicationScoped
class TableRun {

    private static final int SERVER_ERROR = 500;

    private final ImportRuns runs;
    private final StagedRows rows;
    private final LongTransactions transactions;
    private final Savepoints savepoints;
    private final ObjectMapper json;

    @Inject
    TableRun(
            ImportRuns runs, StagedRows rows, LongTransactions transactions, Savepoints savepoints, ObjectMapper json) {
        this.runs = runs;
        this.rows = rows;
        this.transactions = transactions;
        this.savepoints = savepoints;
        this.json = json;
    }

    void run(ImportRun run, TableImport kind) {
        List<ImportRow> table = read(run);
        kind.prepare(table);
        transactions.run(() -> {
            ImportTally records = new ImportTally();
            for (ImportRow row : table) {
                if (!row.rejected()) {
                    accept(run, kind, row, records);
                }
            }
            ImportTally tally = new ImportTally();
            List<ImportReport.RowReport> reports =
                    table.stream().map(ImportRow::report).toList();
            tally.add(reports, records);
            ImportReport.Status status = RecordRun.outcome(run.mode(), tally);
            boolean keep = !run.dryRun() && status == ImportReport.Status.COMPLETED;
            if (keep) {
                end(run, reports, tally, status);
            } else {
                transactions.apart(() -> end(run, reports, tally, status));
            }
            return keep;
        });
    }

    /** Puts a row on record, or nothing of it when it is refused. */
    private void accept(ImportRun run, TableImport kind, ImportRow row, ImportTally records) {
        ImportTally ofRow = new ImportTally();
        Throwable refusal = savepoints.attempt(() -> kind.accept(row, run.source(), ofRow));
        if (refusal == null) {
            records.add(List.of(), ofRow);
            return;
        }
        Optional<ProblemException> told = Savepoints.doomed() ? Optional.empty() : Refusals.of(refusal);
        if (told.isEmpty() || told.get().type().status() >= SERVER_ERROR) {
            throw new IllegalStateException("Row " + row.number() + " could not be applied", refusal);
        }
        ProblemException problem = told.get();
        row.reject(null, problem.detail());
        problem.errors().forEach(error -> row.reject(null, error.message()));
    }

    private void end(
            ImportRun run, List<ImportReport.RowReport> reports, ImportTally tally, ImportReport.Status status) {
        rows.note(run.id(), RecordRun.told(reports));
        runs.progress(run.id(), tally);
        runs.finish(run.id(), status, null);
    }

    private List<ImportRow> read(ImportRun run) {
        List<String> header = run.header().stream().map(ImportHeader::loose).toList();
        List<ImportRow> table = new ArrayList<>();
        for (StagedRow staged : rows.next(run.id(), 0, run.rows())) {
            List<String> cells = cells(staged);
            ImportRow row = new ImportRow(staged.number(), RecordTable.byColumn(header, cells));
            if (cells.size() != header.size()) {
                row.reject(null, "It has " + cells.size() + " fields, the header has " + header.size() + ".");
            }
            table.add(row);
        }
        return table;
    }

    private List<String> cells(StagedRow row) {
        try {
            return json.readValue(row.content(), new TypeReference<List<String>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A staged row cannot be read", impossible);
        }
    }
}
