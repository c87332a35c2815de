package org.migrationprofiles.kit.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to carry out an import that has been received.
 *
 * @param id of the run
 * @param kind what is imported
 * @param source given with the import, if any
 * @param mode what happens to good rows beside bad ones
 * @param dryRun whether all is taken back
 * @param format of its rows
 * @param header the columns as sent; none for JSON
 * @param actor who sent it
 * @param roles of whoever sent it
 * @param requestId of the request with which it came
 * @param traceparent where in a trace that was, when it was in one
 * @param rows how many there are
 * @param applied how many of them are on record for good; always 0 where all are or none
 */
record ImportRun(
        UUID id,
        String kind,
        @Nullable String source,
        ImportMode mode,
        boolean dryRun,
        Format format,
        List<String> header,
        String actor,
        Set<String> roles,
        String requestId,
        @Nullable String traceparent,
        int rows,
        int applied) {

    /** How the rows of an import were sent. */
    enum Format {
        /** Cells under a header. */
        CSV,
        /** Objects. */
        JSON
    }

    /** Whether all rows are one transaction. */
    boolean inOneTransaction() {
        return dryRun || mode == ImportMode.ALL_OR_NOTHING;
    }
}
