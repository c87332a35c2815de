package org.migrationprofiles.project.portfolio.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.CountryCode;
import org.migrationprofiles.project.Period;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Whether a government made the project its own, at a time (S77).
 *
 * @param answer what the source says
 * @param country whose government, ISO 3166-1 alpha-3; null where that is not said, or goes without saying
 * @param period of which the source speaks; null where it names none
 * @param provenance where this was found
 */
public record BuyIn(
        @NotNull YesNoUnknown answer,
        @Nullable @CountryCode String country,
        @Nullable @Valid Period period,
        @Nullable @Valid Provenance provenance) {}
