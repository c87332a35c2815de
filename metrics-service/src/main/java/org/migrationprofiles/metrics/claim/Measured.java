package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit measures.
 *
 * @param id of its record
 * @param label for people
 * @param value as the indicator gives it
 * @param lower the least that it can be, where it is known within bounds; else null
 * @param upper the most that it can be; null too where there is no most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Measured(
        String id,
        String label,
        BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper) {

    /** The least that it can be. */
    BigDecimal least() {
        return lower == null ? value : lower;
    }

    /** The most that it can be; empty where there is no most. */
    Optional<BigDecimal> most() {
        return imprecise() ? Optional.ofNullable(upper) : Optional.of(value);
    }

    /** Whether it is less than another for sure. */
    boolean isBelow(Measured other) {
        return most().map(most -> most.compareTo(other.least()) < 0).orElse(false);
    }

    /** Whether it is no more than another for sure. */
    boolean isAtMost(Measured other) {
        return most().map(most -> most.compareTo(other.least()) <= 0).orElse(false);
    }

    /** Whether it may be another value. */
    @JsonIgnore
    public boolean imprecise() {
        return lower != null && (upper == null || lower.compareTo(upper) != 0);
    }
}
