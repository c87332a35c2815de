package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;

/**
 * A report as it was computed at some time.
 *
 * @param id of the snapshot; later ones have higher ids
 * @param report id of the report
 * @param title for people
 * @param asOf the date in the world for which it was computed
 * @param takenAt when
 * @param takenBy by whom
 * @param contentHash SHA-256 of the content as canonical JSON (RFC 8785), in hexadecimal digits
 * @param definitionVersion of the definition that it was computed from
 * @param definitionHash another one for each definition that says something else
 * @param formulasHash another one for each set of formulas
 * @param heardUntil when the last state was heard of that it rests on; null when none had been
 * @param freshness how far behind the records it was
 * @param content the report but for its freshness, as it was then; left out in lists
 * @param links to itself, and to what has moved since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportSnapshot(
        String id,
        String report,
        String title,
        LocalDate asOf,
        Instant takenAt,
        String takenBy,
        String contentHash,
        long definitionVersion,
        @JsonIgnore String definitionHash,
        @JsonIgnore String formulasHash,
        @JsonIgnore @Nullable Instant heardUntil,
        Freshness freshness,
        @Nullable JsonNode content,
        @JsonProperty("_links") Map<String, String> links) {

    static Map<String, String> links(String report, String id) {
        Map<String, String> links = new LinkedHashMap<>();
        String all = "/v1/reports/" + report + "/snapshots";
        links.put("self", all + "/" + id);
        links.put("since", all + "/diff?from=" + id + "&to=now");
        return links;
    }
}
