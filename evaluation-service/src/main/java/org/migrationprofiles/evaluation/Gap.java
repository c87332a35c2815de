package org.migrationprofiles.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something that a profile shows to be missing, in policy, data or capacity (S88, S91).
 *
 * @param topic what it is about; null where the source does not say
 * @param description in the words of the source
 */
public record Gap(
        @Nullable @Topic String topic,
        @NotBlank @Size(max = 2000) String description) {}
