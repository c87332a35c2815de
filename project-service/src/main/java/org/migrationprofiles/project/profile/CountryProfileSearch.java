package org.migrationprofiles.project.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which country profiles are sought; what is null does not limit.
 *
 * @param projectId the project that makes them
 * @param country ISO 3166-1 alpha-3
 */
public record CountryProfileSearch(
        @Nullable UUID projectId, @Nullable String country) {}
