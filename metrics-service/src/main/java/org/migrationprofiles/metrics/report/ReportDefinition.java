package org.migrationprofiles.metrics.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of; a file of data, in which no figure stands.
 *
 * @param id short, in addresses
 * @param title for people
 * @param asOf the date in the world for which it is computed when no other is asked for
 * @param sections in order
 */
record ReportDefinition(String id, String title, LocalDate asOf, List<Section> sections) {

    /**
     * Part of a report.
     *
     * @param id short
     * @param title for people
     * @param rows in order
     */
    record Section(String id, String title, List<Row> rows) {}

    /**
     * One figure.
     *
     * @param figure what it is, for people
     * @param references sentences and contradictions of the report
     * @param indicator what to ask; none when only the claim is told, or when another presentation asks something else
     * @param parameters to ask it with, as in its address
     * @param show how the answer is put into text; the usual way when none is given
     * @param claim key of the claim that it is compared with
     */
    record Row(
            String figure,
            List<String> references,
            @Nullable String indicator,
            Map<String, String> parameters,
            @Nullable String show,
            @Nullable String claim) {
        Row {
            references = references == null ? List.of() : List.copyOf(references);
            parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        }
    }
}
