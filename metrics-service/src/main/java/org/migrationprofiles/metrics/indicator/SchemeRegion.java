package org.migrationprofiles.metrics.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region and its countries, those of the regions below it too.
 *
 * @param key its code
 * @param name for people
 * @param parent the region above; null for none
 * @param countries ISO 3166-1 alpha-3
 */
public record SchemeRegion(
        String key, String name, @Nullable String parent, List<String> countries) {}
