package org.migrationprofiles.metrics.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Averages, and how claimed ones are judged. */
final class Mean {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private Mean() {}

    /** An average, rounded once, half up, straight from the sum. */
    static BigDecimal of(BigDecimal sum, int count, MeanUnit.Factor factor, int decimals) {
        return sum.multiply(factor.times())
                .divide(BigDecimal.valueOf(count).multiply(factor.by()), decimals, RoundingMode.HALF_UP);
    }

    /**
     * The verdict.
     *
     * @param claimed the claimed average
     * @param computed at the same precision; null when there are no data
     * @param missing of how many of the population there are no data
     * @param imprecise whether the true average may be up to a year more or less, in months
     */
    static Verdict judge(BigDecimal claimed, @Nullable BigDecimal computed, int missing, boolean imprecise) {
        if (computed == null || missing > 0) {
            return Verdict.UNDETERMINED;
        }
        if (imprecise) {
            boolean possible = claimed.subtract(computed).abs().compareTo(YEAR) < 0;
            return possible ? Verdict.UNDETERMINED : Verdict.NOT_SUPPORTED;
        }
        return claimed.compareTo(computed) == 0 ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
    }
}
