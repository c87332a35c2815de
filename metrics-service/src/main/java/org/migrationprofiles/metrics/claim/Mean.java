package org.migrationprofiles.metrics.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Averages, and how claimed ones are judged. */
final class Mean {

    private static final int DECIMALS = 1;
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
     * @param computed at the same precision, or within bounds
     * @param missing of how many of the population there are no data
     */
    static Verdict judge(BigDecimal claimed, Computed computed, int missing) {
        BigDecimal value = computed.value();
        if (value == null || missing > 0) {
            return Verdict.UNDETERMINED;
        }
        if (computed.valueFrom() != null) {
            return within(claimed, computed.valueFrom(), computed.valueTo())
                    ? Verdict.UNDETERMINED
                    : Verdict.NOT_SUPPORTED;
        }
        // Months that come from years: up to a year more or less.
        if (computed.imprecise()) {
            boolean possible = claimed.subtract(value).abs().compareTo(YEAR) < 0;
            return possible ? Verdict.UNDETERMINED : Verdict.NOT_SUPPORTED;
        }
        return claimed.compareTo(value) == 0 ? Verdict.SUPPORTED : Verdict.NOT_SUPPORTED;
    }

    // At the precision of the claim: what rounds to it may be it.
    private static boolean within(BigDecimal claimed, BigDecimal from, @Nullable BigDecimal to) {
        int decimals = Math.max(0, claimed.scale());
        return claimed.compareTo(from.setScale(decimals, RoundingMode.HALF_UP)) >= 0
                && (to == null || claimed.compareTo(to.setScale(decimals, RoundingMode.HALF_UP)) <= 0);
    }

    /** A bound in the unit of a claim; null where there is none. */
    static @Nullable BigDecimal bound(@Nullable BigDecimal bound, MeanUnit.Factor factor) {
        return bound == null
                ? null
                : bound.multiply(factor.times()).divide(factor.by(), DECIMALS, RoundingMode.HALF_UP);
    }

    /** That a value is known within bounds only, for people; blank where it is known exactly. */
    static String bounds(Computed computed, MeanUnit unit) {
        BigDecimal from = computed.valueFrom();
        BigDecimal to = computed.valueTo();
        if (from == null) {
            return "";
        }
        return " It is known within bounds only: "
                + (to == null
                        ? from.toPlainString() + unit.suffix() + " or more."
                        : "from " + from.toPlainString() + " to " + to.toPlainString() + unit.suffix() + ".");
    }
}
