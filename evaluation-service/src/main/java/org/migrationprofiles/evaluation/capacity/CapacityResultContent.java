package org.migrationprofiles.evaluation.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What is known of one capacity result.
 *
 * @param profileId the country profile
 * @param resultCode which result
 * @param value whether there was one
 * @param provenance who says so and where
 */
public record CapacityResultContent(
        @NotNull UUID profileId,
        @NotNull ResultCode resultCode,
        @NotNull Observation value,
        @Nullable @Valid Provenance provenance) {}
