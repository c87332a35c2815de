package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure: n of N, never alone. Unknown is inside N and never a no: n may be anything up to {@code n + unknown}. Here
 * alone it is decided which figures are no numbers, of answers, groups and rows of reports alike.
 *
 * @param n of how many it is so
 * @param total of how many it was asked
 * @param unknown of how many nothing is known
 * @param percent n of N in per cent, one decimal, half up; null when N is 0, and of what is suppressed
 * @param suppressed why there is no value: {@link #NO_DATA} where nothing is on record of any unit,
 *     {@link #INSUFFICIENT_EVIDENCE} where what is on record could never tell; null when there is one
 */
public record Figure(
        int n,
        @JsonProperty("N") int total,
        int unknown,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal percent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String suppressed) {

    /** Nothing is on record of any unit: none of N is no 0 %. */
    public static final String NO_DATA = "NO_DATA";

    /** No record could tell (S59): nothing was counted. */
    public static final String INSUFFICIENT_EVIDENCE = "INSUFFICIENT_EVIDENCE";

    /** A figure with its percentage, of what can be so, not so, or unknown. */
    public static Figure of(int n, int total, int unknown) {
        return of(n, total, unknown, unknown == total ? NO_DATA : null);
    }

    /** A figure of an indicator. A count is never without data: none are none. */
    static Figure of(Indicator indicator, int n, int total, int unknown) {
        if (indicator.refusal() != null) {
            return of(n, total, unknown, INSUFFICIENT_EVIDENCE);
        }
        return indicator.kind() == Indicator.Kind.COUNT ? of(n, total, unknown, null) : of(n, total, unknown);
    }

    private static Figure of(int n, int total, int unknown, @Nullable String suppressed) {
        BigDecimal percent = total == 0 || suppressed != null
                ? null
                : BigDecimal.valueOf(n)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
        return new Figure(n, total, unknown, percent, suppressed);
    }
}
