package org.migrationprofiles.project.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * Which projects are sought; what is null does not limit.
 *
 * @param identifier any of a project's identifiers
 * @param country ISO 3166-1 alpha-3 of a country that takes part
 * @param fundingYear the year of the allotment
 * @param text part of a title, in any case
 */
public record ProjectSearch(
        @Nullable String identifier,
        @Nullable String country,
        @Nullable Integer fundingYear,
        @Nullable String text) {}
