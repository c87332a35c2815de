package org.migrationprofiles.project.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A region of a scheme.
 *
 * @param code within the scheme; codes of M49 are digits
 * @param name for people
 * @param parent the region that it is part of, if any
 */
public record Region(
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}", message = "Capital letters, digits, _ and -, 40 at most.")
        String code,

        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 40) String parent) {}
