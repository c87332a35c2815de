package org.migrationprofiles.project.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A thematic module of a profile: the guide has a menu of them, of which each profile makes its own choice.
 *
 * @param part the letter or number that it has in the publication, such as {@code C}
 * @param title as published, such as {@code Migration and governance}
 */
public record PublicationModule(
        @Nullable @Size(max = 20) String part,
        @NotBlank @Size(max = 300) String title) {}
