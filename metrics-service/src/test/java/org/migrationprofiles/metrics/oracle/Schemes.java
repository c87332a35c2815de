package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who is where, in which scheme, on which day (domain, section 8). */
final class Schemes {

    private final World world;

    Schemes(World world) {
        this.world = world;
    }

    JsonNode scheme(String code) {
        return Objects.requireNonNull(world.get("region-scheme", code), code);
    }

    /** The day on which membership is read: the scheme's own, or the one that is asked for. */
    LocalDate day(String code, LocalDate asOf) {
        String fixed = World.text(scheme(code), "fixedReferenceDate");
        return fixed == null ? asOf : LocalDate.parse(fixed);
    }

    /** The region of a country, and those that this one is part of; none where the scheme does not place it then. */
    Set<String> regionsOf(String code, String country, LocalDate asOf) {
        LocalDate day = day(code, asOf);
        Set<String> regions = new TreeSet<>();
        for (JsonNode membership : scheme(code).path("memberships")) {
            String from = World.text(membership, "validFrom");
            String to = World.text(membership, "validTo");
            if (membership.path("country").asText().equals(country)
                    && (from == null || !LocalDate.parse(from).isAfter(day))
                    && (to == null || !LocalDate.parse(to).isBefore(day))) {
                String region = World.text(membership, "region");
                while (region != null) {
                    regions.add(region);
                    region = parent(code, region);
                }
            }
        }
        return regions;
    }

    private @Nullable String parent(String code, String region) {
        return scheme(code)
                .path("regions")
                .valueStream()
                .filter(candidate -> candidate.path("code").asText().equals(region))
                .map(candidate -> World.text(candidate, "parent"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
