package org.migrationprofiles.metrics.claim;

import org.jspecify.annotations.Nullable;

/**
 * Another claim on the same quantity.
 *
 * @param key of it
 * @param kind what sort of thing it claims
 * @param relation how the two stand to each other
 * @param claimed what it says, for people; null when it does not say it
 * @param unit what it counts
 * @param population of which
 * @param source where it stands
 * @param locator the place there
 * @param link to its own check
 */
public record RelatedClaim(
        String key,
        @Nullable String kind,
        Relation relation,
        @Nullable String claimed,
        @Nullable String unit,
        @Nullable String population,
        @Nullable String source,
        @Nullable String locator,
        String link) {}
