package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * The section of a profile on migration governance (S78, S104).
 *
 * @param present whether there is one
 * @param part the letter or number of the part that it is, such as {@code C}
 * @param firstPage the page that it starts on
 * @param lastPage the page that it ends on
 * @param provenance where this was found
 */
public record GovernanceSection(
        @NotNull YesNoUnknown present,
        @Nullable @Size(max = 20) String part,
        @Nullable @Min(1) @Max(100_000) Integer firstPage,
        @Nullable @Min(1) @Max(100_000) Integer lastPage,
        @Nullable @Valid Provenance provenance) {

    @JsonIgnore
    @AssertTrue(message = "Part and pages are told of a section that is present.")
    boolean isToldOfASectionThatIsThere() {
        return present == YesNoUnknown.YES || (part == null && firstPage == null && lastPage == null);
    }

    @JsonIgnore
    @AssertTrue(message = "It ends before it starts.")
    boolean isInOrder() {
        return firstPage == null || lastPage == null || firstPage <= lastPage;
    }
}
