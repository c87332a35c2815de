package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of the report's data and the service that imports it.
 *
 * @param service that takes it
 * @param kind of the import
 * @param file name of the table
 * @param source key of the source that the table is from
 */
record DataFile(Service service, String kind, String file, String source) {

    private static final String REPORT = "idf-report-2018";
    private static final String ANNEX = "idf-report-2018-annex-1";

    /** In the order in which they are loaded: what a project is before what is said about it. */
    static final List<DataFile> ALL = List.of(
            new DataFile(Service.PROJECT, "annex-1", "annex-1.csv", ANNEX),
            new DataFile(Service.PROJECT, "project-identifiers", "project-identifiers.csv", REPORT),
            new DataFile(Service.EVALUATION, "annex-1", "annex-1.csv", ANNEX),
            new DataFile(Service.EVALUATION, "capacity-results", "capacity-results.csv", REPORT),
            new DataFile(Service.EVALUATION, "claims", "claims.csv", REPORT));

    /** The sources, as a JSON array. */
    static String sources() {
        return read("sources.json");
    }

    /** The table. */
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
