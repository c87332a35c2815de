package org.migrationprofiles.evaluation.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a determination is taken back.
 *
 * @param reason why, kept with it
 */
public record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}
