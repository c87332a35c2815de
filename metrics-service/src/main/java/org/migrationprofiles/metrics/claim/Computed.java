package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Group;

/**
 * What the records give for a claim.
 *
 * @param n of how many it is so; null where nothing is counted
 * @param total of how many it was asked
 * @param unknown of how many nothing is known, inside the total
 * @param unplaced how many beside the total may belong to it, since their year is not on record
 * @param lower the least that n can be, once all is known
 * @param upper the most that n can be
 * @param percent n of N, one decimal
 * @param value an average, as exactly as the claim states its own
 * @param valueUnit of the value
 * @param imprecise whether the value comes from years and may be up to a year more or less
 * @param valueFrom the least that the value can be, where it is known within bounds; else null
 * @param valueTo the most that it can be; null too where there is no most
 * @param series by year or region, where that is what is claimed about
 * @param values of the units of which there are any, the highest first, where the claim puts units in an order
 * @param suppressed why there is no figure, NO_DATA or INSUFFICIENT_EVIDENCE; null when there is one
 * @param text all this for people, short
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Computed(
        @Nullable Integer n,
        @JsonProperty("N") @Nullable Integer total,
        @Nullable Integer unknown,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int unplaced,
        @Nullable Integer lower,
        @Nullable Integer upper,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal value,
        @Nullable String valueUnit,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean imprecise,
        @Nullable BigDecimal valueFrom,
        @Nullable BigDecimal valueTo,
        @Nullable List<Group> series,
        @Nullable List<Measured> values,
        @Nullable String suppressed,
        String text) {

    static final String NO_DATA = Figure.NO_DATA;

    /** A figure with its bounds. What is unknown of every unit is checked too: a claim may be so within them. */
    static Computed of(Figure figure, int unplaced, @Nullable List<Group> series, String text) {
        return new Computed(
                figure.n(),
                figure.total(),
                figure.unknown(),
                unplaced,
                figure.n(),
                figure.n() + figure.unknown() + unplaced,
                figure.percent(),
                null,
                null,
                false,
                null,
                null,
                series,
                null,
                figure.total() + unplaced == 0 ? NO_DATA : null,
                text);
    }

    /** Of what no record could tell (S59): nothing was counted, so that there are no bounds either. */
    static Computed refused(int total, String text) {
        return new Computed(
                null,
                total,
                total,
                0,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                Figure.INSUFFICIENT_EVIDENCE,
                text);
    }

    /** An average. */
    static Computed average(BigDecimal value, String unit, int count, int total, String text, boolean imprecise) {
        return new Computed(
                count,
                total,
                total - count,
                0,
                null,
                null,
                null,
                value,
                unit,
                imprecise,
                null,
                null,
                null,
                null,
                null,
                text);
    }

    /** Nothing to be told of so many. */
    static Computed noData(int total) {
        return new Computed(
                0,
                total,
                total,
                0,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                NO_DATA,
                FigureText.NO_DATA);
    }

    /** What single units measure. */
    static Computed measured(
            List<Measured> values, int total, @Nullable BigDecimal value, @Nullable String unit, String text) {
        return new Computed(
                values.size(),
                total,
                total - values.size(),
                0,
                null,
                null,
                null,
                value,
                unit,
                false,
                null,
                null,
                null,
                values,
                null,
                text);
    }

    /** What one unit measures, told as a claim tells it. */
    static Computed single(List<Measured> values, BigDecimal value, String unit, boolean imprecise, String text) {
        return new Computed(
                null, null, null, 0, null, null, null, value, unit, imprecise, null, null, null, values, null, text);
    }

    /** The same, known within bounds only. */
    Computed within(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new Computed(
                n,
                total,
                unknown,
                unplaced,
                lower,
                upper,
                percent,
                value,
                valueUnit,
                true,
                from,
                to,
                series,
                values,
                suppressed,
                text);
    }

    List<Measured> measures() {
        return values == null ? List.of() : values;
    }

    List<Group> groups() {
        return series == null ? List.of() : series;
    }

    boolean isEmpty() {
        return NO_DATA.equals(suppressed);
    }

    boolean isRefused() {
        return Figure.INSUFFICIENT_EVIDENCE.equals(suppressed);
    }

    int count() {
        return n == null ? 0 : n;
    }

    int of() {
        return total == null ? 0 : total;
    }

    /** How many could be so besides those of which it is known. */
    int open() {
        return (unknown == null ? 0 : unknown) + unplaced;
    }
}
