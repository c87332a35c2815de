package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is over a population. Mean, median and standard deviation have four decimals, rounded half up; of money two,
 * since amounts are cents, rounded half even.
 *
 * @param count how many values there are
 * @param sum of the values
 * @param min the smallest
 * @param max the largest
 * @param mean the average
 * @param median the middle one, or the average of the two in the middle
 * @param standardDeviation of the population: the square root of the average squared distance from the mean
 * @param unit of the values
 * @param lowerBound the least that the average can be, where values are known within bounds; else null
 * @param upperBound the most that it can be; null too where a value has no most
 * @param bounds the least and the most that each of these can be, of a measure whose values may be known within bounds only,
 *     such as months between dates that are not days: the numbers above are of the middles then; null of other measures
 * @param meanMonths the average in months, of a measure in years
 * @param lowerBoundMonths above which the average lies for sure, since a year is not a day
 * @param upperBoundMonths below which the average lies for sure
 */
public record Statistics(
        int count,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal standardDeviation,
        String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal lowerBound,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal upperBound,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bounds bounds,
        @Nullable BigDecimal meanMonths,
        @Nullable BigDecimal lowerBoundMonths,
        @Nullable BigDecimal upperBoundMonths) {

    /** Whether the true average may be another, since values are only known within bounds. */
    @JsonIgnore
    public boolean imprecise() {
        return lowerBound != null && (upperBound == null || lowerBound.compareTo(upperBound) != 0);
    }

    /**
     * Between what the numbers lie for sure.
     *
     * @param sum of the values
     * @param min the smallest
     * @param max the largest
     * @param mean the average
     * @param median the one in the middle
     */
    public record Bounds(Bound sum, Bound min, Bound max, Bound mean, Bound median) {}

    /**
     * The least and the most that a number can be.
     *
     * @param low the least
     * @param high the most; null where it has none
     */
    public record Bound(@Nullable BigDecimal low, @Nullable BigDecimal high) {}
}
