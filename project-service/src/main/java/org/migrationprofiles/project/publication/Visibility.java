package org.migrationprofiles.project.publication;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Whether a publication reaches people (S19, S71, S75). Whether one can get it is its {@link Availability}.
 *
 * @param distributionPlan whether it was planned who gets it; null where nobody looked
 * @param copiesDistributed how many copies were given out
 * @param copiesRequested how many were asked for
 * @param demandExceedsCopies whether a source says that more were wanted than there are, with or without numbers (S95);
 *     null where no source speaks of it
 * @param launch the event at which it was presented; null where nobody looked
 * @param reach how far it has come; null where nobody looked
 * @param provenance where this was found
 */
public record Visibility(
        @Nullable @Valid DistributionPlan distributionPlan,
        @Nullable @Valid CountBounds copiesDistributed,
        @Nullable @Valid CountBounds copiesRequested,
        @Nullable YesNoUnknown demandExceedsCopies,
        @Nullable @Valid Launch launch,
        @Nullable @Valid Reach reach,
        @Nullable @Valid Provenance provenance) {}
