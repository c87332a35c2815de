package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two computations of a report differ in, and why.
 *
 * @param report its id
 * @param from one of them
 * @param to the other
 * @param same whether they have the same content
 * @param moved rows that both have, with what differs
 * @param added rows that only the second has
 * @param gone rows that only the first has
 * @param because what happened between them
 */
public record ReportDiff(
        String report,
        Side from,
        Side to,
        boolean same,
        List<Moved> moved,
        List<Placed> added,
        List<Placed> gone,
        Because because) {

    /**
     * One of the two.
     *
     * @param snapshot its id; null of the report as it is now
     * @param asOf the date in the world
     * @param takenAt when it was computed
     * @param contentHash as of a snapshot
     * @param definitionVersion of the definition that it was computed from
     */
    public record Side(
            @Nullable String snapshot, LocalDate asOf, Instant takenAt, String contentHash, long definitionVersion) {}

    /**
     * A row that both have.
     *
     * @param section its section
     * @param row its id
     * @param figure what it is, for people
     * @param changed names of what differs: computed, verdict and others
     * @param before these in the first
     * @param after these in the second
     * @param touchedBy of the records that were heard, those that it can have moved by; null where nothing tells which
     *     it rests on, as of what all claims come to
     */
    public record Moved(
            String section,
            String row,
            String figure,
            List<String> changed,
            JsonNode before,
            JsonNode after,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Touched touchedBy) {}

    /**
     * Records that a figure can have moved by: of a type that it rests on, and about its units, or new or gone.
     *
     * @param count how many
     * @param records the latest of them, 20 at the most
     */
    public record Touched(int count, List<ChangedRecord> records) {}

    /**
     * A row that one has.
     *
     * @param section its section
     * @param row its id
     * @param figure what it is, for people
     * @param value what it says
     */
    public record Placed(String section, String row, String figure, JsonNode value) {}

    /**
     * Why.
     *
     * @param definitionChanged whether they were computed from different definitions
     * @param asOfChanged whether they are of different dates
     * @param formulasChanged whether formulas have changed
     * @param heard records of which a newer state was heard between them; whatever moved with none of the former three
     *     follows from these
     */
    public record Because(boolean definitionChanged, boolean asOfChanged, boolean formulasChanged, Heard heard) {}

    /**
     * What was heard of.
     *
     * @param count of how many records
     * @param byType how many of each type
     * @param records the latest of them, 100 at the most
     */
    public record Heard(int count, Map<String, Integer> byType, List<ChangedRecord> records) {}

    /**
     * A record of which a newer state was heard.
     *
     * @param type such as publication
     * @param id of the record
     * @param versionBefore that the first knew; null when it knew none
     * @param version that the second knew
     * @param deleted whether it is deleted in that
     * @param occurredAt when its service wrote it
     * @param heardAt when it was heard of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedRecord(
            String type,
            String id,
            @Nullable Long versionBefore,
            long version,
            boolean deleted,
            Instant occurredAt,
            Instant heardAt) {}
}
