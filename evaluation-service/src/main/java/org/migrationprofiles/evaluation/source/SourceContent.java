package org.migrationprofiles.evaluation.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one source.
 *
 * @param key short and unique; never changes
 * @param type what kind of source it is
 * @param title as published
 * @param publisher who published it
 * @param issued when, as exactly as known
 * @param url where it can be read
 * @param provenance where this was found
 */
public record SourceContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @NotNull SourceType type,
        @NotBlank @Size(max = 500) String title,
        @Nullable @Size(max = 300) String publisher,
        @Nullable @Valid PartialDate issued,
        @Nullable @Size(max = 2000) String url,
        @Nullable @Valid Provenance provenance) {}
