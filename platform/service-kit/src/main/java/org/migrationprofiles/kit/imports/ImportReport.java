package org.migrationprofiles.kit.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;

/**
 * What became of an import, or how far it has come.
 *
 * @param id of the run
 * @param kind what was imported
 * @param sha256 of the body, hexadecimal
 * @param dryRun whether nothing was to be kept
 * @param mode what was to happen to good rows beside bad ones
 * @param status where it stands
 * @param rows how many there are; so far, while it is being received
 * @param applied how many of them have been looked at
 * @param accepted how many were good, those with warnings included; those that wait for rows behind them are neither good
 *     nor bad until the end
 * @param warnings how many of them had warnings
 * @param rejected how many were bad
 * @param created new records by kind
 * @param updated records that say something else now, by kind
 * @param unchanged records that were there already, by kind
 * @param rowReports what there is to say of single rows, the first {@value #ROW_REPORTS} that were refused or have
 *     warnings; none in lists
 * @param moreRowReports whether there are more at {@code /v1/imports/{id}/rows}
 * @param failure why it could not be run; null unless it is {@link Status#FAILED}
 * @param startedAt when it began to come in
 * @param finishedAt when it ended; null before
 */
public record ImportReport(
        UUID id,
        String kind,
        String sha256,
        boolean dryRun,
        ImportMode mode,
        Status status,
        int rows,
        int applied,
        int accepted,
        int warnings,
        int rejected,
        Map<String, Integer> created,
        Map<String, Integer> updated,
        Map<String, Integer> unchanged,
        List<RowReport> rowReports,
        boolean moreRowReports,
        @Nullable Failure failure,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** The most that a report says of single rows. */
    public static final int ROW_REPORTS = 100;

    /** The same with what there is to say of single rows. */
    ImportReport withRows(List<RowReport> told) {
        boolean more = told.size() > ROW_REPORTS;
        return new ImportReport(
                id,
                kind,
                sha256,
                dryRun,
                mode,
                status,
                rows,
                applied,
                accepted,
                warnings,
                rejected,
                created,
                updated,
                unchanged,
                more ? told.subList(0, ROW_REPORTS) : told,
                more,
                failure,
                startedAt,
                finishedAt);
    }

    /** Where an import stands. */
    public enum Status {
        /** Its rows are coming in. */
        RECEIVING,
        /** Its rows are being applied, or wait for the import before it. */
        RUNNING,
        /** What could be accepted is on record, or would be after a dry run. */
        COMPLETED,
        /** Nothing is on record, because of rows that cannot be used. */
        REJECTED,
        /** It could not be run to its end; what was committed before stays. */
        FAILED;

        /** Whether it has ended. */
        public boolean ended() {
            return this != RECEIVING && this != RUNNING;
        }
    }

    /** What became of a row. */
    public enum RowStatus {
        /** It has not been looked at. */
        STAGED,
        /** It names records of its own kind that are not on record yet, and is looked at again behind the other rows. */
        WAITING,
        /** It is as it should be. */
        ACCEPTED,
        /** It was accepted, with something to look at. */
        WARNING,
        /** It cannot be used. */
        REJECTED
    }

    /**
     * A row and what became of it.
     *
     * @param row counted from 1 behind the header
     * @param status what became of it
     * @param messages what to look at, column by column
     */
    public record RowReport(int row, RowStatus status, List<Message> messages) {}

    /**
     * Something about a row.
     *
     * @param column by its name in the header; null when it is about the whole row
     * @param reason for a person who can mend it
     */
    public record Message(@Nullable String column, String reason) {}

    /**
     * The problem that ended an import.
     *
     * @param type its page, the last part of the address
     * @param title what kind of problem
     * @param status of the answer
     * @param detail about this import
     * @param errors of single fields
     */
    public record Failure(String type, String title, int status, String detail, List<FieldError> errors) {}
}
