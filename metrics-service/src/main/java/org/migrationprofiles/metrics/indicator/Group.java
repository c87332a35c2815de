package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Part of a breakdown.
 *
 * @param key a year, a region's code, a country's alpha-3 code, a value of a list, or UNKNOWN
 * @param name for people
 * @param parent the region above, if any
 * @param figure of this part, or why it has no value
 * @param mean of a measure, over those of this part that have a value; null for other indicators and without a value
 * @param statistics of a measure, in the form that the whole figure has; null for other indicators and without a value
 * @param links to the units behind it: {@code members}, {@code unknown}, {@code population} and {@code excluded}
 */
public record Group(
        String key,
        String name,
        @Nullable String parent,
        @JsonUnwrapped Figure figure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal mean,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Statistics statistics,
        @JsonProperty("_links") Map<String, String> links) {

    /** What has no value for a breakdown. */
    public static final String UNKNOWN = "UNKNOWN";
}
