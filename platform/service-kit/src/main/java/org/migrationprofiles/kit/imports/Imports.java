package org.migrationprofiles.kit.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.problem.Texts;

/**
 * Runs imports. One import is one transaction: a crash leaves nothing of it, and it can be sent again. Imports of a
 * service run one after another, so that two of the same table cannot both find a record missing.
 */
@ApplicationScoped
public class Imports {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('import:' || current_schema(), 0))";

    private final Instance<TableImport> kinds;
    private final ImportRuns runs;
    private final DataSource dataSource;

    @Inject
    public Imports(@Any Instance<TableImport> kinds, ImportRuns runs, DataSource dataSource) {
        this.kinds = kinds;
        this.runs = runs;
        this.dataSource = dataSource;
    }

    /**
     * Imports a table. A dry run does all of it and takes it back.
     *
     * @param source given with the import, for the provenance of what it puts on record
     * @throws ProblemException 400 when the kind is unknown or the table unreadable
     */
    public ImportReport run(String kind, String body, @Nullable String source, boolean dryRun, ImportMode mode) {
        TableImport table = table(kind);
        requireText(body);
        List<ImportRow> rows = CsvTables.read(body, table.columns());
        table.prepare(rows);
        String hash = sha256(body);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        ImportReport report = inOneTransaction(() -> {
            lock();
            ImportTally tally = new ImportTally();
            for (ImportRow row : rows) {
                if (!row.rejected()) {
                    table.accept(row, source, tally);
                }
            }
            return report(id, kind, hash, dryRun, mode, rows, tally);
        });
        if (!dryRun && report.status() == ImportReport.Status.REJECTED) {
            QuarkusTransaction.requiringNew().run(() -> runs.keep(report));
        }
        return report;
    }

    private static void requireText(String body) {
        // What is not UTF-8 has been read as the replacement character.
        if (!Texts.storable(body) || body.indexOf('\uFFFD') >= 0) {
            throw new ProblemException(
                    ProblemTypes.MALFORMED_BODY,
                    "The table has bytes that are no text in its character set. Send it as UTF-8.");
        }
    }

    /** Commits what is to be kept and takes everything else back. */
    private ImportReport inOneTransaction(Callable<ImportReport> work) {
        QuarkusTransaction.begin();
        boolean keep = false;
        try {
            ImportReport report = work.call();
            keep = !report.dryRun() && report.status() == ImportReport.Status.COMPLETED;
            if (keep) {
                runs.keep(report);
            }
            return report;
        } catch (RuntimeException failure) {
            keep = false;
            throw failure;
        } catch (Exception failure) {
            keep = false;
            throw new IllegalStateException("The import could not be run", failure);
        } finally {
            if (keep) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    /**
     * Refuses a kind that there is not.
     *
     * @throws ProblemException 400 with the kinds that there are
     */
    public void requireKind(String kind) {
        var unused = table(kind);
    }

    private TableImport table(String kind) {
        List<String> known = kinds.stream().map(TableImport::kind).sorted().toList();
        return kinds.stream()
                .filter(table -> table.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "kind is one of " + String.join(", ", known) + ".",
                        List.of(new FieldError("?kind", "One of " + String.join(", ", known) + "."))));
    }

    private void lock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    private static ImportReport report(
            UUID id,
            String kind,
            String hash,
            boolean dryRun,
            ImportMode mode,
            List<ImportRow> rows,
            ImportTally tally) {
        List<ImportReport.RowReport> reports =
                rows.stream().map(ImportRow::report).toList();
        int rejected = count(reports, ImportReport.RowStatus.REJECTED);
        boolean kept = rejected == 0 || (mode == ImportMode.ACCEPTED_ROWS && rejected < rows.size());
        return new ImportReport(
                id,
                kind,
                hash,
                dryRun,
                mode,
                kept ? ImportReport.Status.COMPLETED : ImportReport.Status.REJECTED,
                rows.size(),
                rows.size() - rejected,
                count(reports, ImportReport.RowStatus.WARNING),
                rejected,
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                reports);
    }

    private static int count(List<ImportReport.RowReport> reports, ImportReport.RowStatus status) {
        return (int)
                reports.stream().filter(report -> report.status() == status).count();
    }

    private static String sha256(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
