package org.migrationprofiles.project.portfolio.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.CountryCode;

/**
 * What capacity a country had before the project (S97).
 *
 * @param country ISO 3166-1 alpha-3
 * @param level of the capacity
 * @param assessedOn when it was judged; null where that is not known
 * @param provenance where this was found
 */
public record BaselineCapacity(
        @NotNull @CountryCode String country,
        @NotNull Level level,
        @Nullable @Valid PartialDate assessedOn,
        @Nullable @Valid Provenance provenance) {

    /** How much capacity there is. */
    public enum Level {
        /** Little; the project has the more to do (S97). */
        LOW,
        /** Some. */
        MEDIUM,
        /** Much. */
        HIGH,
        /** Somebody looked and could not tell. */
        UNKNOWN
    }
}
