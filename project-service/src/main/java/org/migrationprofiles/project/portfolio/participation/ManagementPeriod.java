package org.migrationprofiles.project.portfolio.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.Period;

/**
 * That somebody led or looked after the project for a time (S97). Who that was is only kept where a source has published
 * it.
 *
 * @param role what they did
 * @param name theirs; only with the source that publishes it and the place in it
 * @param period when; null where that is not known
 * @param provenance where this was found
 */
public record ManagementPeriod(
        @NotNull Role role,
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Valid Period period,
        @Nullable @Valid Provenance provenance) {

    /** What somebody does in a project. */
    public enum Role {
        /** Leads it. */
        PROJECT_MANAGER,
        /** Works in it for whoever leads it. */
        PROJECT_OFFICER,
        /** Anything else. */
        OTHER
    }

    @JsonIgnore
    @RuleAbout("name")
    @AssertTrue(message = "A name is kept only with the sourceId and locator of where it is published.")
    boolean isNamedOnlyWherePublished() {
        return name == null || (provenance != null && given(provenance.sourceId()) && given(provenance.locator()));
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
