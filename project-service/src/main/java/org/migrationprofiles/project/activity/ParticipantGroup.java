package org.migrationprofiles.project.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who took part, by role. Nobody is ever named.
 *
 * @param role what they came as
 * @param count how many, from 1 to 1,000,000; null where no number was found
 * @param precision how the number is to be read; null exactly where there is no number
 */
public record ParticipantGroup(
        @NotNull Role role,
        @Nullable @Min(1) @Max(1_000_000) Integer count,
        @Nullable Precision precision) {

    /** What participants come as. */
    public enum Role {
        /** Works for a ministry, an agency or a local authority. */
        GOVERNMENT_OFFICIAL,
        /** Works for a statistical office. */
        STATISTICIAN,
        /** Member of a technical working group. */
        WORKING_GROUP_MEMBER,
        /** Sits in a parliament. */
        PARLIAMENTARIAN,
        /** From a non-governmental organisation, a union or a church. */
        CIVIL_SOCIETY,
        /** From a university or a research institute. */
        RESEARCHER,
        /** From a diaspora. */
        DIASPORA,
        /** From a company or a chamber. */
        PRIVATE_SECTOR,
        /** From the press or a broadcaster. */
        MEDIA,
        /** From an international organisation other than IOM. */
        INTERNATIONAL_ORGANISATION,
        /** Works for IOM. */
        IOM_STAFF,
        /** Came as anything else, or as nobody knows what. */
        OTHER
    }

    /** How a number is to be read. */
    public enum Precision {
        /** That many. */
        EXACT,
        /** That many or more, as in "over 30 officials". */
        AT_LEAST,
        /** About that many. */
        APPROXIMATE
    }

    @JsonIgnore
    @AssertTrue(message = "A count says how it is to be read, and only a count does.")
    boolean isReadable() {
        return (count == null) == (precision == null);
    }
}
