package org.migrationprofiles.project.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * An assessment, and the profile that is linked to it.
 *
 * @param profileId the country profile
 * @param assessment what is linked
 */
public record LinkedAssessment(
        UUID profileId, @JsonUnwrapped MgiAssessment assessment) {}
