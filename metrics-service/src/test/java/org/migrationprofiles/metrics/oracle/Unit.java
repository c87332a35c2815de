package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One of what is counted, with what of it counts (docs/indicators.md, Units).
 *
 * @param kind PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY or SURVEY
 * @param id of its record; of a country its code
 * @param record its own; null of a country
 * @param project that it is, or is of; null of a country, and where there is none
 * @param profiles it, the one that it is of, or those of it that count
 * @param publications it, or those of it that count
 * @param categories of all who fund it
 */
record Unit(
        String kind,
        String id,
        @Nullable JsonNode record,
        @Nullable JsonNode project,
        List<JsonNode> profiles,
        List<JsonNode> publications,
        Set<String> categories) {

    JsonNode own() {
        return Objects.requireNonNull(record);
    }

    boolean is(String asked) {
        return kind.equals(asked);
    }

    /** Those of its profiles; a publication of a region has none of its own. */
    Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        profiles.forEach(profile -> countries.add(profile.path("country").asText()));
        return countries;
    }

    /** How far it has come: released where any publication is, incomplete where any is, or a profile is without any. */
    String status() {
        Set<String> statuses = texts("status");
        if (statuses.contains("RELEASED")) {
            return "RELEASED";
        }
        boolean without = profiles.stream()
                .anyMatch(profile -> publications.stream()
                        .noneMatch(publication -> publication.path("profileId").equals(profile.path("id"))));
        return statuses.contains("WITHDRAWN") && !statuses.contains("INCOMPLETE") && !without
                ? "WITHDRAWN"
                : "INCOMPLETE";
    }

    Set<String> types() {
        return texts("type");
    }

    Set<Integer> editionYears() {
        Set<Integer> years = new TreeSet<>();
        for (JsonNode publication : publications) {
            Integer year = World.number(publication, "editionYear");
            if (year != null) {
                years.add(year);
            }
        }
        return years;
    }

    Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        publications.forEach(publication -> languages.addAll(World.texts(publication.path("languages"))));
        return languages;
    }

    private Set<String> texts(String member) {
        Set<String> texts = new TreeSet<>();
        publications.forEach(publication -> texts.add(publication.path(member).asText()));
        return texts;
    }
}
