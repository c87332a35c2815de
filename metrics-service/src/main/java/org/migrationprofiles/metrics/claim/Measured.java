package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
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

    /** Whether it may be another value. */
    @JsonIgnore
    public boolean imprecise() {
        return lower != null && (upper == null || lower.compareTo(upper) != 0);
    }
}
