package org.migrationprofiles.project.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which publications are sought; what is null does not limit.
 *
 * @param profileId the country profile that they are editions of
 */
public record PublicationSearch(@Nullable UUID profileId) {}
