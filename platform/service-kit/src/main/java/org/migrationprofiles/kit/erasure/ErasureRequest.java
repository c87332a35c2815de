package org.migrationprofiles.kit.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Asks for the erasure of what is on record of a person.
 *
 * @param reason why; kept in the history, without the names that are erased
 */
public record ErasureRequest(@NotBlank @Size(max = 1000) String reason) {}
