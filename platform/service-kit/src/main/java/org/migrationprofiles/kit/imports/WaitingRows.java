package org.migrationprofiles.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks again at rows that were refused only because they name records of their own kind that were not there yet: an export is in
 * the order of creation, and what was created first may name today what came later. They are tried forwards and backwards as long
 * as that puts any on record. Those that are left may name each other: they are put on record without the names, and get them
 * afterwards.
 */
@ApplicationScoped
class WaitingRows {

    private static final int CHUNK = 200;

    /** How often rows are left out of those that name each other; whoever waits after that is refused. */
    private static final int ROUNDS = 20;

    private final StagedRows rows;
    private final RowChunks chunks;
    private final Savepoints savepoints;
    private final WrittenRecords written;

    @Inject
    WaitingRows(StagedRows rows, RowChunks chunks, Savepoints savepoints, WrittenRecords written) {
        this.rows = rows;
        this.chunks = chunks;
        this.savepoints = savepoints;
        this.written = written;
    }

    /**
     * Puts on record what can be. Rows that still wait afterwards are to be refused.
     *
     * @param tally of the run; {@code keeping} adds to it
     * @param keeping does some work in a transaction, adds to the tally and notes what became of the rows; says whether the
     *     transaction can be committed
     * @return whether all transactions could be committed
     */
    boolean settle(
            ImportRun run,
            RecordImport kind,
            SentRecords records,
            ImportTally tally,
            Predicate<Supplier<RowChunks.Applied>> keeping) {
        boolean backwards = true;
        int before = 0;
        while (tally.waiting() > 0 && tally.waiting() != before) {
            before = tally.waiting();
            if (!again(run, kind, records, backwards, keeping)) {
                return false;
            }
            backwards = !backwards;
        }
        for (int round = 0; tally.waiting() > 0 && round < ROUNDS; round++) {
            if (!keeping.test(() -> eachOther(run, kind, records))) {
                return false;
            }
        }
        return true;
    }

    private boolean again(
            ImportRun run,
            RecordImport kind,
            SentRecords records,
            boolean backwards,
            Predicate<Supplier<RowChunks.Applied>> keeping) {
        List<StagedRow> chunk = rows.waiting(run.id(), backwards ? Integer.MAX_VALUE : 0, backwards, CHUNK);
        while (!chunk.isEmpty()) {
            List<StagedRow> tried = chunk;
            if (!keeping.test(() -> chunks.apply(kind, records, tried))) {
                return false;
            }
            chunk = rows.waiting(run.id(), chunk.get(chunk.size() - 1).number(), backwards, CHUNK);
        }
        return true;
    }

    /** Puts all that wait on record, or says which of them stand in the way and takes the others back. */
    private RowChunks.Applied eachOther(ImportRun run, RecordImport kind, SentRecords records) {
        Map<Integer, ImportTally> first = new HashMap<>();
        List<ImportReport.RowReport> good = new ArrayList<>();
        List<ImportReport.RowReport> bad = new ArrayList<>();
        ImportTally tally = new ImportTally();
        savepoints.together(() -> {
            each(run, row -> {
                ImportTally ofRow = new ImportTally();
                Throwable refusal =
                        savepoints.attempt(() -> kind.accept(records.read(row).without(kind.namingItsKind()), ofRow));
                if (refusal == null) {
                    first.put(row.number(), ofRow);
                } else {
                    bad.add(refused(kind, row, refusal));
                }
            });
            written.rowsComeAgain(true);
            each(run, row -> {
                ImportTally without = first.get(row.number());
                if (without != null) {
                    ImportTally ofRow = new ImportTally();
                    Throwable refusal = savepoints.attempt(() -> kind.accept(whole(records, row, without), ofRow));
                    if (refusal == null) {
                        good.add(RowChunks.accepted(row, ofRow));
                        tally.add(List.of(), without.unchanged().isEmpty() ? without : ofRow);
                    } else {
                        bad.add(refused(kind, row, refusal));
                    }
                }
            });
            written.rowsComeAgain(false);
            return bad.isEmpty();
        });
        return bad.isEmpty()
                ? new RowChunks.Applied(good, tally, Savepoints.doomed())
                : new RowChunks.Applied(bad, new ImportTally(), Savepoints.doomed());
    }

    private void each(ImportRun run, Consumer<StagedRow> use) {
        List<StagedRow> chunk = rows.waiting(run.id(), 0, false, CHUNK);
        while (!chunk.isEmpty() && !Savepoints.doomed()) {
            for (StagedRow row : chunk) {
                if (!Savepoints.doomed()) {
                    use.accept(row);
                }
            }
            chunk = rows.waiting(run.id(), chunk.get(chunk.size() - 1).number(), false, CHUNK);
        }
    }

    /** What was changed a moment ago is at another version than the one that was sent, and that was compared then. */
    private static SentRecord whole(SentRecords records, StagedRow row, ImportTally without) {
        SentRecord whole = records.read(row);
        return without.unchanged().isEmpty() ? whole.ofAnyVersion() : whole;
    }

    private static ImportReport.RowReport refused(RecordImport kind, StagedRow row, Throwable refusal) {
        return new ImportReport.RowReport(
                row.number(),
                ImportReport.RowStatus.REJECTED,
                RowChunks.refused(kind, row, refusal).messages());
    }
}
