package org.migrationprofiles.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Imports records chunk by chunk: in one transaction where all are wanted or none; otherwise each chunk is committed together
 * with how far the run has come, so that it goes on there after a crash. Rows that wait for others come last.
 */
@ApplicationScoped
class RecordRun {

    private static final int CHUNK = 200;

    private final ImportRuns runs;
    private final StagedRows rows;
    private final RowChunks chunks;
    private final WaitingRows waiting;
    private final LongTransactions transactions;

    @Inject
    RecordRun(ImportRuns runs, StagedRows rows, RowChunks chunks, WaitingRows waiting, LongTransactions transactions) {
        this.runs = runs;
        this.rows = rows;
        this.chunks = chunks;
        this.waiting = waiting;
        this.transactions = transactions;
    }

    void run(ImportRun run, RecordImport kind) {
        SentRecords records = new SentRecords(kind.table(), run.format(), run.header());
        if (run.inOneTransaction()) {
            allOrNothing(run, kind, records);
        } else {
            chunkByChunk(run, kind, records);
        }
    }

    private void allOrNothing(ImportRun run, RecordImport kind, SentRecords records) {
        // Of an attempt that was taken back.
        rows.reset(run.id());
        ImportTally tally = new ImportTally();
        transactions.run(() -> {
            boolean doomed = false;
            List<StagedRow> chunk = rows.next(run.id(), 0, CHUNK);
            while (!chunk.isEmpty() && !doomed) {
                RowChunks.Applied applied = chunks.apply(kind, records, chunk);
                doomed = applied.doomed();
                tally.add(applied.reports(), applied.tally());
                transactions.apart(() -> note(run, applied, tally));
                chunk = rows.next(run.id(), last(chunk), CHUNK);
            }
            doomed = doomed
                    || !waiting.settle(run, kind, records, tally, work -> {
                        RowChunks.Applied applied = work.get();
                        tally.addOfWaiting(applied.reports(), applied.tally());
                        transactions.apart(() -> noteWaiting(run, applied, tally));
                        return !applied.doomed();
                    });
            if (doomed && tally.rejected() == 0) {
                throw new IllegalStateException("The transaction of an import broke off");
            }
            transactions.apart(() -> refuseWaiting(run, tally));
            ImportReport.Status status = outcome(run.mode(), tally);
            boolean keep = !doomed && !run.dryRun() && status == ImportReport.Status.COMPLETED;
            if (keep) {
                runs.finish(run.id(), status, null);
            } else {
                transactions.apart(() -> runs.finish(run.id(), status, null));
            }
            return keep;
        });
    }

    private void chunkByChunk(ImportRun run, RecordImport kind, SentRecords records) {
        ImportTally tally = runs.tally(run.id());
        List<StagedRow> chunk = rows.next(run.id(), tally.applied(), CHUNK);
        while (!chunk.isEmpty()) {
            if (commit(run, kind, records, chunk, tally).isPresent()) {
                // One of its rows, or what they say together, doomed the transaction; the others must not suffer.
                for (StagedRow row : chunk) {
                    commit(run, kind, records, List.of(row), tally)
                            .ifPresent(refusal -> refuse(run, row, refusal, tally));
                }
            }
            chunk = rows.next(run.id(), last(chunk), CHUNK);
        }
        boolean unused = waiting.settle(run, kind, records, tally, work -> committedOfWaiting(run, tally, work));
        transactions.apart(() -> refuseWaiting(run, tally));
        runs.finish(run.id(), outcome(run.mode(), tally), null);
    }

    /** Commits rows together; what stood in the way, of any of them, when none was committed. */
    private Optional<ProblemException> commit(
            ImportRun run, RecordImport kind, SentRecords records, List<StagedRow> chunk, ImportTally tally) {
        try {
            return committed(run, kind, records, chunk, tally)
                    ? Optional.empty()
                    : Optional.of(new ProblemException(
                            ProblemTypes.CONFLICT,
                            "Somebody else wrote to the same at this moment. Look, then send it again."));
        } catch (RuntimeException failure) {
            // What all say of one thing may be too much only at the end.
            Optional<ProblemException> refusal = ImportRunner.refusal(failure);
            if (refusal.isEmpty()) {
                throw failure;
            }
            return refusal;
        }
    }

    private boolean committed(
            ImportRun run, RecordImport kind, SentRecords records, List<StagedRow> chunk, ImportTally tally) {
        List<RowChunks.Applied> done = new ArrayList<>();
        transactions.run(() -> {
            RowChunks.Applied applied = chunks.apply(kind, records, chunk);
            if (applied.doomed()) {
                return false;
            }
            ImportTally after = tally.copy();
            after.add(applied.reports(), applied.tally());
            note(run, applied, after);
            done.add(applied);
            return true;
        });
        done.forEach(applied -> tally.add(applied.reports(), applied.tally()));
        return !done.isEmpty();
    }

    private boolean committedOfWaiting(ImportRun run, ImportTally tally, Supplier<RowChunks.Applied> work) {
        List<RowChunks.Applied> done = new ArrayList<>();
        transactions.run(() -> {
            RowChunks.Applied applied = work.get();
            if (applied.doomed()) {
                return false;
            }
            ImportTally after = tally.copy();
            after.addOfWaiting(applied.reports(), applied.tally());
            noteWaiting(run, applied, after);
            done.add(applied);
            return true;
        });
        done.forEach(applied -> tally.addOfWaiting(applied.reports(), applied.tally()));
        return !done.isEmpty();
    }

    private void refuse(ImportRun run, StagedRow row, ProblemException refusal, ImportTally tally) {
        ImportReport.RowReport refused = new ImportReport.RowReport(
                row.number(),
                ImportReport.RowStatus.REJECTED,
                List.of(new ImportReport.Message(null, refusal.detail())));
        tally.add(List.of(refused), new ImportTally());
        transactions.apart(() -> {
            rows.note(run.id(), List.of(refused));
            runs.progress(run.id(), tally);
        });
    }

    private void refuseWaiting(ImportRun run, ImportTally tally) {
        if (tally.waiting() > 0) {
            rows.refuseWaiting(run.id());
            tally.refuseWaiting();
            runs.progress(run.id(), tally);
        }
    }

    private void note(ImportRun run, RowChunks.Applied applied, ImportTally tally) {
        List<ImportReport.RowReport> told = told(applied.reports());
        if (!told.isEmpty()) {
            rows.note(run.id(), told);
        }
        runs.progress(run.id(), tally);
    }

    // Also of the good ones: nothing is to be said of them any more.
    private void noteWaiting(ImportRun run, RowChunks.Applied applied, ImportTally tally) {
        rows.note(run.id(), applied.reports());
        runs.progress(run.id(), tally);
    }

    private static int last(List<StagedRow> chunk) {
        return chunk.get(chunk.size() - 1).number();
    }

    /** Those of which there is something to say. */
    static List<ImportReport.RowReport> told(List<ImportReport.RowReport> reports) {
        return reports.stream()
                .filter(report -> report.status() != ImportReport.RowStatus.ACCEPTED)
                .toList();
    }

    /** What becomes of an import whose rows have all been looked at. */
    static ImportReport.Status outcome(ImportMode mode, ImportTally tally) {
        boolean kept = tally.rejected() == 0 || (mode == ImportMode.ACCEPTED_ROWS && tally.accepted() > 0);
        return kept ? ImportReport.Status.COMPLETED : ImportReport.Status.REJECTED;
    }
}
