package org.migrationprofiles.project.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are sought; what is null does not limit.
 *
 * @param projectId the project that they belong to
 * @param country ISO 3166-1 alpha-3 of a country that they are for by name
 * @param type their kind
 * @param status how far they have come
 * @param purpose one of what they are for
 */
public record ActivitySearch(
        @Nullable UUID projectId,
        @Nullable String country,
        @Nullable ActivityType type,
        @Nullable ActivityStatus status,
        @Nullable ActivityPurpose purpose) {}
