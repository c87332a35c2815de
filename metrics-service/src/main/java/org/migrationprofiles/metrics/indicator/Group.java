package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Part of a breakdown.
 *
 * @param key a year, a region's code, or a country's alpha-3 code
 * @param name for people
 * @param parent the region above, if any
 * @param figure of this part
 */
public record Group(
        String key,
        String name,
        @Nullable String parent,
        @JsonUnwrapped Figure figure) {}
