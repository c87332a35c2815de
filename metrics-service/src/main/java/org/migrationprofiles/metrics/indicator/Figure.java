package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure: n of N, never alone. Unknown is inside N and never a no: n may be anything up to {@code n + unknown}.
 *
 * @param n of how many it is so
 * @param total of how many it was asked
 * @param unknown of how many nothing is known
 * @param percent n of N in per cent, one decimal, half up; null when N is 0, and of what nothing is known
 */
public record Figure(
        int n,
        @JsonProperty("N") int total,
        int unknown,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal percent) {

    /** A figure with its percentage. */
    public static Figure of(int n, int total, int unknown) {
        return new Figure(
                n,
                total,
                unknown,
                total == 0
                        ? null
                        : BigDecimal.valueOf(n)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP));
    }

    /** The same without a percentage: where nothing is known of any unit, none of N is no 0 %. */
    Figure withoutPercent() {
        return new Figure(n, total, unknown, null);
    }
}
