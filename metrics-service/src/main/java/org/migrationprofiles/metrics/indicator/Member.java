package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit behind a figure.
 *
 * @param id of the record
 * @param label for people
 * @param countries ISO 3166-1 alpha-3
 * @param observation what the indicator says of it: YES, NO, UNKNOWN or a number
 * @param lower the least that a number can be, where it is known within bounds; else null
 * @param upper the most that it can be; null too where there is no most
 * @param reason why it is left out, of what is; of what is unknown, why there is no value, where that is told
 * @param record its address in project-service
 * @param source where the observation was found, by the records that tell it: the source's title, when that has been heard of,
 *     else its id; several with semicolons; null where they name none
 * @param locator the place in the source
 */
public record Member(
        String id,
        String label,
        List<String> countries,
        @Nullable String observation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal lower,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal upper,
        @Nullable String reason,
        String record,
        @Nullable String source,
        @Nullable String locator) {}
