package org.migrationprofiles.metrics.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is over a population.
 *
 * @param count how many values there are
 * @param sum of the values
 * @param min the smallest
 * @param max the largest
 * @param mean the average
 * @param median the middle one, or the average of the two in the middle
 * @param unit of the values
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
        String unit,
        @Nullable BigDecimal meanMonths,
        @Nullable BigDecimal lowerBoundMonths,
        @Nullable BigDecimal upperBoundMonths) {}
