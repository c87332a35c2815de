package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which country has a current profile, as of a date (domain, section 7). */
final class StatusFigures {

    private final World world;

    StatusFigures(World world) {
        this.world = world;
    }

    /** Compares an answer of {@code /v1/profile-status} of all countries with anything on record. */
    void compare(String address, LocalDate asOf, int cycle, boolean imprint, JsonNode answer, Differences differences) {
        Set<String> countries = new TreeSet<>();
        world.all("country-profile")
                .forEach(profile -> countries.add(profile.path("country").asText()));
        assertions()
                .forEach(assertion -> countries.add(assertion.at("/subject/id").asText()));
        Set<String> said = new TreeSet<>();
        answer.path("countries")
                .forEach(country -> said.add(country.path("iso3").asText()));
        differences.same(address + " countries", countries.toString(), said.toString());
        for (JsonNode country : answer.path("countries")) {
            Set<String> possible = statuses(country.path("iso3").asText(), asOf, cycle, imprint);
            String status = country.path("status").asText();
            if (!possible.contains(status)) {
                differences.same(address + " " + country.path("iso3").asText(), possible.toString(), status);
            }
        }
    }

    private List<JsonNode> assertions() {
        return world.all("assertion").stream()
                .filter(assertion -> assertion.path("attribute").asText().equals("PROFILE_EXISTS"))
                .toList();
    }

    /** One, or several where editions of the same year are known with another precision. */
    private Set<String> statuses(String country, LocalDate asOf, int cycle, boolean imprint) {
        List<Edition> editions = new ArrayList<>();
        boolean undated = false;
        for (JsonNode profile : world.of("country-profile", "country", country)) {
            for (JsonNode publication : world.publicationsOf(profile)) {
                if (publication.path("status").asText().equals("RELEASED")) {
                    Edition edition = Edition.of(publication, imprint);
                    undated |= edition == null;
                    if (edition != null && !edition.first().isAfter(asOf)) {
                        editions.add(edition);
                    }
                }
            }
        }
        if (editions.isEmpty()) {
            return Set.of(!undated && denied(country, asOf) ? "NO_PROFILE" : "UNKNOWN");
        }
        int latest = editions.stream().mapToInt(Edition::year).max().orElseThrow();
        Set<String> statuses = new TreeSet<>();
        for (Edition edition : editions) {
            if (edition.year() == latest) {
                statuses.add(edition.status(asOf, cycle));
            }
        }
        return statuses;
    }

    /** A source says that there is none at that date, and none says otherwise. */
    private boolean denied(String country, LocalDate asOf) {
        Set<String> said = new TreeSet<>();
        for (JsonNode assertion : assertions()) {
            String from = World.text(assertion, "validFrom");
            String to = World.text(assertion, "validTo");
            if (assertion.at("/subject/id").asText().equals(country)
                    && (from == null || !LocalDate.parse(from).isAfter(asOf))
                    && (to == null || !LocalDate.parse(to).isBefore(asOf))) {
                said.add(assertion.path("value").asText());
            }
        }
        return said.equals(Set.of("NO"));
    }

    /**
     * A released publication with a year.
     *
     * @param year that its age is counted from
     * @param first the first day that it may be of
     * @param last the last
     */
    private record Edition(int year, LocalDate first, LocalDate last) {

        static @Nullable Edition of(JsonNode publication, boolean imprint) {
            Integer edition = World.number(publication, "editionYear");
            Integer copyright = World.number(publication, "imprintYear");
            Integer asked = imprint ? copyright : edition;
            Integer other = imprint ? edition : copyright;
            String launched = World.text(publication.path("launchedOn"), "value");
            Integer launchYear = launched == null ? null : Integer.valueOf(launched.substring(0, 4));
            Integer year = asked != null ? asked : other != null ? other : launchYear;
            if (year == null) {
                return null;
            }
            if (launched == null || launched.length() == 4 || !launched.startsWith(year + "-")) {
                return new Edition(
                        year, Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
            }
            return launched.length() == 7
                    ? new Edition(
                            year,
                            YearMonth.parse(launched).atDay(1),
                            YearMonth.parse(launched).atEndOfMonth())
                    : new Edition(year, LocalDate.parse(launched), LocalDate.parse(launched));
        }

        String status(LocalDate asOf, int cycle) {
            LocalDate dueFrom = first.plusYears(cycle);
            LocalDate dueTo = last.plusYears(cycle);
            if (asOf.isAfter(dueTo)) {
                return "NON_UPDATED";
            }
            return asOf.isBefore(dueFrom) || first.equals(last) ? "CURRENT" : "DUE_WINDOW";
        }
    }
}
