package org.migrationprofiles.project.allotment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Lets the Fund pay for a country once more (S35). Only the role {@code admin} gives, changes or takes it away; who did
 * and when is in the history of the record.
 *
 * @param reason why the rule does not hold here
 */
public record AllotmentOverride(@NotBlank @Size(max = 2000) String reason) {}
