package org.migrationprofiles.project.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * A country that goes to another region of a scheme, or leaves it.
 *
 * @param country ISO 3166-1 alpha-3 or alpha-2, or M49; schemes keep alpha-3
 * @param toRegion code of a region of the scheme; null to leave
 * @param from first day in the new region; the day before is the last in the old one
 * @param source that says so, or from which it was inferred
 * @param evidence how well it is known
 */
public record CountryMove(
        @NotBlank @Size(max = 3, message = "ISO 3166-1 alpha-3 or alpha-2, or M49 of a country.")
        String country,

        @Nullable @Size(max = 40) String toRegion,
        @NotNull LocalDate from,
        @NotBlank @Size(max = 1000) String source,
        @NotNull Evidence evidence) {

    /** The same move of a country that is named by its alpha-3 code. */
    CountryMove of(String iso3) {
        return new CountryMove(iso3, toRegion, from, source, evidence);
    }

    /**
     * The content of a scheme after this move; the same content when it says so already.
     *
     * @throws ProblemException 400 when the scheme has no such region; 409 when the country is in that region at the
     *     time, when it is in none and is to leave, or when a membership begins on that day or later
     */
    RegionSchemeContent in(RegionSchemeContent scheme) {
        if (toRegion != null && !scheme.has(toRegion)) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The scheme has no such region.",
                    List.of(new FieldError("/toRegion", "A region of the scheme, or null to leave it.")));
        }
        Optional<Membership> moved = moved();
        if (moved.isPresent() && scheme.memberships().contains(moved.get())) {
            return scheme;
        }
        List<Membership> own = scheme.memberships().stream()
                .filter(membership -> membership.country().equals(country))
                .toList();
        own.stream().filter(this::beginsLater).findFirst().ifPresent(later -> {
            throw conflict("It is in " + later.region() + " from " + later.validFrom()
                    + " on. Memberships of a country do not overlap: change that one first.");
        });
        Optional<Membership> current =
                own.stream().filter(membership -> membership.holdsOn(from)).findFirst();
        if (current.isEmpty() && toRegion == null) {
            throw conflict("It is in no region then.");
        }
        if (current.isPresent() && current.get().region().equals(toRegion)) {
            throw conflict("It is in this region then.");
        }
        return scheme.withMemberships(after(scheme.memberships(), current.orElse(null), moved.orElse(null)));
    }

    private List<Membership> after(List<Membership> before, @Nullable Membership ended, @Nullable Membership begun) {
        List<Membership> memberships = new ArrayList<>(before);
        int place = memberships.size();
        if (ended != null) {
            place = memberships.indexOf(ended) + 1;
            memberships.set(place - 1, ended.until(from.minusDays(1)));
        }
        if (begun != null) {
            memberships.add(place, begun);
        }
        return memberships;
    }

    private Optional<Membership> moved() {
        return Optional.ofNullable(toRegion)
                .map(region -> new Membership(region, country, from, null, source, evidence));
    }

    private boolean beginsLater(Membership membership) {
        return membership.validFrom() != null && !membership.validFrom().isBefore(from);
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemTypes.CONFLICT, detail, List.of(new FieldError("/from", detail)));
    }
}
