package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.claim.Verdict;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;
import org.migrationprofiles.metrics.indicator.Statistics;

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

    /** Whether the values of what a row is about can be had. */
    public enum ValueStatus {
        /** It is a picture of the report whose values are not in the report's text (S30, S39). */
        MISSING_FIGURE
    }

    /** Where the definition of a report comes from. */
    public enum Kind {
        /** It comes with the service and never changes. */
        BUILT_IN,
        /** Somebody has saved it. */
        SAVED
    }

    /**
     * A report that can be asked for.
     *
     * @param id short
     * @param title for people
     * @param kind where its definition comes from
     * @param asOf the date for which it is computed when no other is asked for; null for the day of the question
     * @param links to the report itself, its definition and its snapshots
     */
    public record Entry(
            String id,
            String title,
            Kind kind,
            @Nullable LocalDate asOf,
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
     * @param id short; each once in its section
     * @param figure what it is, for people
     * @param references sentences and contradictions of the report
     * @param unit what is counted
     * @param population of which
     * @param reported what the report claims; null when it claims nothing, or the claim has not been heard of
     * @param valueStatus why what is reported has no value; null when it has one or is not reported
     * @param note on that, in words
     * @param computed what the records give
     * @param verdict on what is claimed; null when nothing is
     * @param explanation of the verdict, in sentences; without one, why there is none, where one may be expected
     * @param caveats to keep in mind of what is computed
     * @param excluded what is left out of the population, by reason
     * @param links to the indicator or other address that gives the same numbers, to what is left out, and to the check of the
     *     claim
     */
    public record Row(
            String id,
            String figure,
            List<String> references,
            @Nullable String unit,
            @Nullable String population,
            @Nullable Reported reported,
            @Nullable ValueStatus valueStatus,
            @Nullable String note,
            Shown computed,
            @Nullable Verdict verdict,
            @Nullable String explanation,
            List<String> caveats,
            List<Excluded> excluded,
            @JsonProperty("_links") Map<String, String> links) {

        /** The same with an explanation, where it has none of a verdict. */
        Row explained(String why) {
            return verdict != null
                    ? this
                    : new Row(
                            id,
                            figure,
                            references,
                            unit,
                            population,
                            reported,
                            valueStatus,
                            note,
                            computed,
                            null,
                            why,
                            caveats,
                            excluded,
                            links);
        }
    }

    /**
     * What the report claims.
     *
     * @param text ready to be printed
     * @param claim address of its check
     */
    public record Reported(String text, String claim) {}

    /**
     * Units left out for one reason.
     *
     * @param reason why
     * @param count how many
     */
    public record Excluded(String reason, int count) {}

    /**
     * What the records give.
     *
     * @param text ready to be printed
     * @param n of how many it is so; null where no record could tell, since nothing was counted
     * @param total of how many it was asked
     * @param unknown of how many nothing is known
     * @param percent n of N in per cent, one decimal; null of what is suppressed
     * @param suppressed why there is no value, NO_DATA or INSUFFICIENT_EVIDENCE; null when there is one
     * @param value an average
     * @param valueUnit of the average: YEAR, MONTH, USD or COUNT
     * @param series part by part, where it is broken down
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String text,
            @Nullable Integer n,
            @JsonProperty("N") @Nullable Integer total,
            @Nullable Integer unknown,
            @Nullable BigDecimal percent,
            @Nullable String suppressed,
            @Nullable BigDecimal value,
            @Nullable String valueUnit,
            @Nullable List<Group> series) {

        /**
         * What is printed as no data says so. Of what no record could tell nothing was counted, so that no n is printed
         * as if it had been.
         */
        public Shown {
            if (suppressed == null && FigureText.NO_DATA.equals(text)) {
                suppressed = Figure.NO_DATA;
            }
            if (Figure.INSUFFICIENT_EVIDENCE.equals(suppressed)) {
                n = null;
                series = null;
            }
        }

        /** A text alone. */
        static Shown of(String text) {
            return new Shown(text, null, null, null, null, null, null, null, null);
        }

        /** n of N. */
        static Shown of(String text, Figure figure) {
            return of(text, figure, null);
        }

        /** n of N, with its parts. */
        static Shown of(String text, Figure figure, @Nullable List<Group> series) {
            return new Shown(
                    text,
                    figure.n(),
                    figure.total(),
                    figure.unknown(),
                    figure.percent(),
                    figure.suppressed(),
                    null,
                    null,
                    series);
        }

        /** An average of those units that have a value. */
        static Shown of(String text, Statistics statistics, Figure figure) {
            return new Shown(
                    text,
                    figure.n(),
                    figure.total(),
                    figure.unknown(),
                    null,
                    figure.suppressed(),
                    statistics.mean(),
                    statistics.unit(),
                    null);
        }
    }
}
