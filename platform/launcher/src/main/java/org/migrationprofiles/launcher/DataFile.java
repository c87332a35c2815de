package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the report's data and the service that imports it.
 *
 * @param service that takes it
 * @param kind of the import
 * @param file its name; a table ends in {@code .csv}, records in {@code .json}
 * @param source key of the source that a table is from; null where each record names its own
 */
record DataFile(
        Service service, String kind, String file, @Nullable String source) {

    private static final String REPORT = "idf-report-2018";
    private static final String ANNEX = "idf-report-2018-annex-1";

    /** In the order in which they are loaded: what a project is before what is said about it, and who says it first. */
    static final List<DataFile> ALL = List.of(
            records("sources"),
            records("interviews"),
            records("quotations"),
            new DataFile(Service.PROJECT, "annex-1", "annex-1.csv", ANNEX),
            new DataFile(Service.PROJECT, "project-identifiers", "project-identifiers.csv", REPORT),
            new DataFile(Service.PROJECT, "publications", "publications.json", null),
            new DataFile(Service.EVALUATION, "annex-1", "annex-1.csv", ANNEX),
            records("capacity-results"),
            records("assertions"),
            records("criteria-sets"),
            records("impacts"),
            records("findings"),
            records("recommendations"),
            records("use-events"),
            records("claims"));

    private static DataFile records(String collection) {
        return new DataFile(Service.EVALUATION, collection, collection + ".json", null);
    }

    /** How it is written. */
    String mediaType() {
        return file.endsWith(".json") ? "application/json" : "text/csv; charset=utf-8";
    }

    /** SHA-256 of the content, hexadecimal, by which a service tells whether it has taken it. */
    String sha256() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(content().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM knows SHA-256", missing);
        }
    }

    /** What is in it. */
    String content() {
        return read(file);
    }

    private static String read(String name) {
        try (InputStream data = DataFile.class.getResourceAsStream("/idf-2010-2014/" + name)) {
            if (data == null) {
                throw new SuiteFailure("The launcher was built without its data file " + name + ".");
            }
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
