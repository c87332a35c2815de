package org.migrationprofiles.project.region;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * What is known of one way to divide countries into regions.
 *
 * @param code never changes, such as {@code IOM_RO_2018}
 * @param name for people
 * @param fixedReferenceDate the date at which membership is read whatever is asked; null to read it at the date that is
 *     asked for
 * @param basedOn code of the scheme that this one goes on from, if any. A new scheme that names one and no regions
 *     starts with the regions and memberships of that one
 * @param source where the scheme was found
 * @param regions all of them, those without known members too, so that they show as zero
 * @param memberships which country is where; a country is in one region at a time
 */
public record RegionSchemeContent(
        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "Capital letters, digits and _, 40 at most.")
        String code,

        @NotBlank @Size(max = 300) String name,
        @Nullable LocalDate fixedReferenceDate,

        @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "The code of a region scheme.")
        String basedOn,

        @NotBlank @Size(max = 1000) String source,
        @Size(max = 1000) List<@NotNull @Valid Region> regions,
        @Size(max = 5000) List<@NotNull @Valid Membership> memberships) {

    /** Lists that are not given are empty. */
    public RegionSchemeContent {
        regions = regions == null ? List.of() : List.copyOf(regions);
        memberships = memberships == null ? List.of() : List.copyOf(memberships);
    }

    @JsonIgnore
    @RuleAbout("regions")
    @AssertTrue(message = "A scheme has regions, or goes on from one that has.")
    boolean isDivided() {
        return !regions.isEmpty() || basedOn != null;
    }

    @JsonIgnore
    @RuleAbout("regions")
    @AssertTrue(message = "The code of a region stands once, and parents are other regions, not in a circle.")
    boolean isForest() {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Region region : regions) {
            if (region.code() == null || parents.containsKey(region.code())) {
                return region.code() == null;
            }
            parents.put(region.code(), region.parent());
        }
        return parents.keySet().stream().allMatch(region -> reachesARoot(region, parents));
    }

    private static boolean reachesARoot(String region, Map<String, @Nullable String> parents) {
        String above = region;
        for (int steps = 0; steps <= parents.size(); steps++) {
            if (!parents.containsKey(above)) {
                return false;
            }
            above = parents.get(above);
            if (above == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has a region. */
    boolean has(String region) {
        return regions.stream().anyMatch(known -> known.code().equals(region));
    }

    /** The same, with the regions and memberships of another scheme. */
    RegionSchemeContent dividedAs(RegionSchemeContent other) {
        return new RegionSchemeContent(
                code, name, fixedReferenceDate, basedOn, source, other.regions, other.memberships);
    }

    /** The same, with other memberships. */
    RegionSchemeContent withMemberships(List<Membership> changed) {
        return new RegionSchemeContent(code, name, fixedReferenceDate, basedOn, source, regions, changed);
    }

    /** The same, with the memberships of one day: the fixed date of the scheme where it has one, else the given. */
    RegionSchemeContent at(LocalDate day) {
        LocalDate read = fixedReferenceDate == null ? day : fixedReferenceDate;
        return withMemberships(memberships.stream()
                .filter(membership -> membership.holdsOn(read))
                .toList());
    }
}
