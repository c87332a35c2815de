package org.migrationprofiles.project.region;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * A country in a region; in the ones above it by their parents.
 *
 * @param region code of the narrowest region
 * @param country ISO 3166-1 alpha-3
 * @param validFrom first day, null when always
 * @param validTo last day, null when still
 * @param source that says so, or from which it was inferred
 * @param evidence how well it is known
 */
public record Membership(
        @NotNull @Size(max = 40) String region,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "An ISO 3166-1 alpha-3 code.")
        String country,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotBlank @Size(max = 1000) String source,
        @NotNull Evidence evidence) {

    @JsonIgnore
    @RuleAbout("validTo")
    @AssertTrue(message = "It ends before it begins.")
    boolean isInOrder() {
        return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
    }

    /** Whether the country is in the region on a day. */
    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether both hold on some day. */
    boolean overlaps(Membership other) {
        return beginsBy(other.validTo) && other.beginsBy(validTo);
    }

    private boolean beginsBy(@Nullable LocalDate day) {
        return validFrom == null || day == null || !validFrom.isAfter(day);
    }

    /** The same, with an end. */
    Membership until(LocalDate lastDay) {
        return new Membership(region, country, validFrom, lastDay, source, evidence);
    }
}
