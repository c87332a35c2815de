package org.migrationprofiles.project.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to divide countries into regions.
 *
 * @param code never changes, such as {@code IOM_RO_2018}
 * @param name for people
 * @param fixedReferenceDate the date at which membership is read whatever is asked (ISO 8601); null to read it at the
 *     date that is asked for
 * @param source where the scheme was found
 * @param regions all of them, those without known members too, so that they show as zero
 * @param memberships which country is where
 */
public record RegionScheme(
        String code,
        String name,
        @Nullable String fixedReferenceDate,
        String source,
        List<Region> regions,
        List<Membership> memberships) {

    /**
     * A region.
     *
     * @param code within the scheme
     * @param name for people
     * @param parent the region that it is part of, if any
     */
    public record Region(String code, String name, @Nullable String parent) {}

    /**
     * A country in a region; in the ones above it by their parents.
     *
     * @param region code of the narrowest region
     * @param country ISO 3166-1 alpha-3
     * @param validFrom first day (ISO 8601), null when always
     * @param validTo last day (ISO 8601), null when still
     * @param source that says so, or from which it was inferred
     * @param evidence how well it is known
     */
    public record Membership(
            String region,
            String country,
            @Nullable String validFrom,
            @Nullable String validTo,
            String source,
            Evidence evidence) {}

    /** How well a membership is known. */
    public enum Evidence {
        /** The source says it. */
        CONFIRMED,
        /** Nobody says it; it follows from something a source says. */
        INFERRED
    }
}
