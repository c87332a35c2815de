package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.claim.Verdict;
import org.migrationprofiles.metrics.freshness.Freshness;

/**
 * A report, computed from the records as they are.
 *
 * @param id short
 * @param title for people
 * @param asOf the date in the world for which it was computed
 * @param freshness how far behind the records it is
 * @param sections in order
 */
public record Report(String id, String title, LocalDate asOf, Freshness freshness, List<Section> sections) {

    /**
     * A report that can be asked for.
     *
     * @param id short
     * @param title for people
     * @param asOf the date for which it is computed when no other is asked for
     * @param links to the report itself
     */
    public record Entry(
            String id,
            String title,
            LocalDate asOf,
            @JsonProperty("_links") Map<String, String> links) {}

    /**
     * Part of a report.
     *
     * @param id short
     * @param title for people
     * @param rows in order
     */
    public record Section(String id, String title, List<Row> rows) {}

    /**
     * One figure: what was reported, what the records give, and what follows.
     *
     * @param figure what it is, for people
     * @param references sentences and contradictions of the report
     * @param unit what is counted
     * @param population of which
     * @param reported what the report claims; null when it claims nothing, or the claim has not been heard of
     * @param computed what the records give
     * @param verdict on what is claimed; null when nothing is
     * @param explanation of the verdict, in sentences
     * @param links to the indicator or other address that gives the same, and to the check of the claim
     */
    public record Row(
            String figure,
            List<String> references,
            @Nullable String unit,
            @Nullable String population,
            @Nullable Reported reported,
            Shown computed,
            @Nullable Verdict verdict,
            @Nullable String explanation,
            @JsonProperty("_links") Map<String, String> links) {}

    /**
     * What the report claims.
     *
     * @param text ready to be printed
     * @param claim address of its check
     */
    public record Reported(String text, String claim) {}

    /**
     * What the records give.
     *
     * @param text ready to be printed
     * @param n of how many it is so
     * @param total of how many it was asked
     * @param unknown of how many nothing is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String text,
            @Nullable Integer n,
            @JsonProperty("N") @Nullable Integer total,
            @Nullable Integer unknown) {

        static Shown of(String text) {
            return new Shown(text, null, null, null);
        }
    }
}
