package org.migrationprofiles.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Locator;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.problem.Texts;

/**
 * A part of a source that rests on another source (S105): "Data for this section gathered from interview".
 *
 * @param locator where it is, in one of the forms of {@link Locator}
 * @param part what of that place rests on the other source, where it is not all of it, such as a quotation
 * @param statedAt where the source says so, such as the line of a footnote; null where it does not itself
 * @param provenance the other source, and the place in it where that is known
 */
public record SourceSection(
        @NotBlank @Size(max = 200) String locator,
        @Nullable @Size(max = 500) String part,
        @Nullable @Size(max = 200) String statedAt,
        @NotNull @Valid Provenance provenance) {

    @JsonIgnore
    @RuleAbout("locator")
    @AssertTrue(message = Locator.FORMS)
    boolean isStructured() {
        return locator == null || Locator.read(locator).isPresent();
    }

    @JsonIgnore
    @RuleAbout("provenance")
    @AssertTrue(message = "It names the source that the section rests on: sourceId.")
    boolean isFromASource() {
        return provenance == null || (provenance.sourceId() != null && !Texts.isBlank(provenance.sourceId()));
    }
}
