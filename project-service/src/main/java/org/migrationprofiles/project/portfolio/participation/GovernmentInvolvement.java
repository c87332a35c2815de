package org.migrationprofiles.project.portfolio.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.CountryCode;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * What a source says of a government's part in one stage (S100).
 *
 * @param stage of the project
 * @param answer whether the actor, or the government as a whole, was involved
 * @param actor of the government; null where the answer is about the government as a whole
 * @param country whose government, ISO 3166-1 alpha-3; null where that is not said, or goes without saying
 * @param provenance where this was found
 */
public record GovernmentInvolvement(
        @NotNull LifecycleStage stage,
        @NotNull YesNoUnknown answer,
        @Nullable @Valid Party actor,
        @Nullable @CountryCode String country,
        @Nullable @Valid Provenance provenance) {}
