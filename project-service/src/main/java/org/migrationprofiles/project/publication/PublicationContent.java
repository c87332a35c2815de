package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.LocalisedText;

/**
 * What is known of a publication. Its years and dates are different things (C15): none stands in for another.
 *
 * @param profileId the country profile that it is an edition of; null for one of a region
 * @param projectId the project, for one that belongs to no country profile
 * @param type its kind
 * @param status how far it has come
 * @param titles at most one for each language; none where none was found
 * @param editionYear the year in its title
 * @param imprintYear the year of its copyright notice
 * @param launchedOn when it was presented to the public
 * @param uploadedOn when a catalogue put it up
 * @param languages BCP 47 tags; empty where they are not known
 * @param provenance where this was found
 */
public record PublicationContent(
        @Nullable UUID profileId,
        @Nullable UUID projectId,
        @NotNull PublicationType type,
        @NotNull PublicationStatus status,
        @Size(max = 50) List<@NotNull @Valid LocalisedText> titles,
        @Nullable @Min(1951) @Max(2100) Integer editionYear,
        @Nullable @Min(1951) @Max(2100) Integer imprintYear,
        @Nullable @Valid PartialDate launchedOn,
        @Nullable @Valid PartialDate uploadedOn,

        @Size(max = 50)
        List<
                        @NotNull
                        @Pattern(
                                regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
                                message = "A BCP 47 language tag, such as en.")
                        String>
                languages,

        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public PublicationContent {
        titles = titles == null ? List.of() : List.copyOf(titles);
        languages = languages == null ? List.of() : List.copyOf(languages);
    }

    @JsonIgnore
    @AssertTrue(message = "It belongs to a country profile or to a project, not to both and not to nothing.")
    boolean isPlaced() {
        return (profileId == null) != (projectId == null);
    }
}
