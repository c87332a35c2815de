package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.problem.Refusals;
import org.migrationprofiles.kit.problem.Texts;
import org.migrationprofiles.kit.table.TextBody;

/**
 * Takes imports in: reads the body as a stream and stages its rows, some at a time, so that memory does not grow with it. A
 * body that cannot be read to its end leaves nothing.
 */
@ApplicationScoped
class ImportIntake {

    private static final int STAGED_TOGETHER = 1000;
    private static final int CHARACTERS_TOGETHER = 4_000_000;
    private static final int MOST_RECORDS = 1_000_000;
    private static final int MOST_TABLE_ROWS = 10_000;

    private final ImportKinds kinds;
    private final ImportRuns runs;
    private final StagedRows rows;

    @Inject
    ImportIntake(ImportKinds kinds, ImportRuns runs, StagedRows rows) {
        this.kinds = kinds;
        this.runs = runs;
        this.rows = rows;
    }

    /**
     * Stages the rows of a body. Not to be called in a transaction: each part is committed.
     *
     * @param run as it begins
     * @param charset that the request names; null for UTF-8
     * @param lines whether a JSON body has one object after the other, and maybe none
     * @return the id of the run; that of another when the same content is running already
     * @throws ProblemException 400 when it cannot be read, 413 when it has too many rows
     */
    UUID receive(ImportRun run, InputStream body, @Nullable String charset, boolean lines) {
        runs.begin(run);
        boolean received = false;
        try {
            MessageDigest digest = sha256();
            // Closed by whoever opened the body.
            DigestInputStream bytes = new DigestInputStream(body, digest);
            Reader text = TextBody.reader(bytes, charset);
            BodyRows source = run.format() == ImportRun.Format.CSV ? new CsvRows(text) : new JsonRows(text, lines);
            requireHeader(run.kind(), source.header());
            int count = stage(run, source);
            UUID id = runs.received(
                    run.id(), count, source.header(), HexFormat.of().formatHex(digest.digest()));
            received = true;
            return id;
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        } finally {
            if (!received) {
                runs.drop(run.id());
            }
        }
    }

    private int stage(ImportRun run, BodyRows source) throws IOException {
        int most = kinds.records(run.kind()).isPresent() ? MOST_RECORDS : MOST_TABLE_ROWS;
        List<StagedRow> together = new ArrayList<>();
        int characters = 0;
        int count = 0;
        String row = source.next();
        while (row != null) {
            if (!Texts.storable(row)) {
                throw notText();
            }
            count++;
            if (count > most) {
                throw new ProblemException(
                        ProblemTypes.PAYLOAD_TOO_LARGE,
                        "An import of " + run.kind() + " has at most " + most + " rows. Send it in parts.");
            }
            together.add(new StagedRow(count, row));
            characters += row.length();
            row = source.next();
            if (row == null || together.size() == STAGED_TOGETHER || characters > CHARACTERS_TOGETHER) {
                rows.stage(run.id(), together);
                runs.comingIn(run.id(), count, source.header());
                together.clear();
                characters = 0;
            }
        }
        return count;
    }

    private void requireHeader(String kind, List<String> header) {
        kinds.table(kind).ifPresent(table -> ImportHeader.requireColumns(table.columns(), header));
        if (!header.isEmpty()) {
            kinds.records(kind).ifPresent(records -> ImportHeader.requireKnown(records.table(), header));
        }
        if (!Texts.storable(String.join("", header))) {
            throw notText();
        }
    }

    private static ProblemException unreadable(IOException unreadable) {
        if (unreadable instanceof CharacterCodingException) {
            return notText();
        }
        if (unreadable instanceof JsonProcessingException) {
            return Refusals.of(unreadable).orElseThrow();
        }
        return new ProblemException(ProblemTypes.MALFORMED_BODY, "The body ended before all of it had come.");
    }

    private static ProblemException notText() {
        return new ProblemException(
                ProblemTypes.MALFORMED_BODY,
                "The body has bytes that are no text in its character set. Send it as UTF-8.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
