package org.migrationprofiles.project.portfolio.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.Period;

/**
 * Who has a part in a project (S8).
 *
 * @param party who it is
 * @param role what it does
 * @param period when it does; null where that is not known
 * @param provenance where this was found
 */
public record Stakeholder(
        @NotNull @Valid Party party,
        @NotNull Role role,
        @Nullable @Valid Period period,
        @Nullable @Valid Provenance provenance) {

    /** What a stakeholder does. */
    public enum Role {
        /** It governs: a ministry, an agency, a local authority. */
        GOVERNMENT,
        /** It carries the project out. */
        IMPLEMENTING_PARTNER,
        /** It sits in the technical working group (S54). */
        TWG_MEMBER,
        /** It wrote a publication of the project. */
        AUTHOR,
        /** It published it. */
        PUBLISHER,
        /** It gave data. */
        DATA_PROVIDER,
        /** Anything else. */
        OTHER
    }
}
