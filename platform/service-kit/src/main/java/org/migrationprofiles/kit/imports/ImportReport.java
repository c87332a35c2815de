package org.migrationprofiles.kit.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import.
 *
 * @param id of the run; also given to a dry run, which is not kept
 * @param kind what was imported
 * @param sha256 of the body, hexadecimal
 * @param dryRun whether nothing was to be kept
 * @param mode what was to happen to good rows beside bad ones
 * @param status whether it was kept
 * @param rows how many there were
 * @param accepted how many were good, those with warnings included
 * @param warnings how many of them had warnings
 * @param rejected how many were bad
 * @param created new records by kind
 * @param updated records that say something else now, by kind
 * @param unchanged records that were there already, by kind
 * @param rowReports what there is to say of single rows
 */
public record ImportReport(
        UUID id,
        String kind,
        String sha256,
        boolean dryRun,
        ImportMode mode,
        Status status,
        int rows,
        int accepted,
        int warnings,
        int rejected,
        Map<String, Integer> created,
        Map<String, Integer> updated,
        Map<String, Integer> unchanged,
        List<RowReport> rowReports) {

    /** Whether an import was kept. */
    public enum Status {
        /** What could be accepted is on record, or would be after a dry run. */
        COMPLETED,
        /** Nothing is on record. */
        REJECTED
    }

    /** What became of a row. */
    public enum RowStatus {
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
}
