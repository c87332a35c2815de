package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which units a question is about (domain, sections 2 and 3; docs/indicators.md, Units). */
final class Units {

    /** The standing of what is in the population. */
    static final String IN = "IN";
    /** The standing of what has nothing to do with it. */
    static final String OUTSIDE = "OUTSIDE";

    private final World world;

    Units(World world) {
        this.world = world;
    }

    /** The population. */
    List<Unit> of(Question question) {
        return all(question).entrySet().stream()
                .filter(unit -> unit.getValue().equals(IN))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All units of a kind, with their standing: in the population, outside, or the reason why they are left out. */
    Map<Unit, String> all(Question question) {
        Map<Unit, String> units = new LinkedHashMap<>();
        for (Unit unit : candidates(question)) {
            units.put(unit, standing(unit, question));
        }
        return units;
    }

    private String standing(Unit unit, Question question) {
        if (!inScope(unit.categories(), question) || !placed(unit, question)) {
            return OUTSIDE;
        }
        if (!question.statuses().contains(unit.status())) {
            return unit.status().equals("RELEASED") ? OUTSIDE : unit.status();
        }
        String sampled = new Evidence(world).sampledAtAll(unit).answer().name();
        if (question.population().equals("SAMPLED") && !sampled.equals("YES")) {
            return "NO_EVALUATION_NOR_SURVEY";
        }
        Set<String> asked = question.list("sampled");
        if (asked != null && !asked.contains(sampled)) {
            return sampled.equals("YES")
                    ? OUTSIDE
                    : sampled.equals("NO") ? "NO_EVALUATION_NOR_SURVEY" : "SAMPLING_UNKNOWN";
        }
        Set<String> languages = question.list("language");
        if (languages != null && unit.languages().isEmpty()) {
            return "NO_LANGUAGE";
        }
        if (languages != null && unit.languages().stream().noneMatch(language -> speaks(language, languages))) {
            return OUTSIDE;
        }
        return dated(unit, question);
    }

    private String dated(Unit unit, Question question) {
        Integer fundingYear = fundingYear(unit);
        if (fundingYear == null && question.asksForYear("fundingYear", "FUNDING_YEAR")) {
            return "NO_FUNDING_YEAR";
        }
        if (unit.editionYears().isEmpty() && question.asksForYear("publicationYear", "PUBLICATION_YEAR")) {
            return "NO_EDITION_YEAR";
        }
        boolean within = question.within("fundingYear", fundingYear)
                && (!question.limits("publicationYear")
                        || unit.editionYears().stream().anyMatch(year -> question.within("publicationYear", year)));
        boolean named = !question.population().equals("FUNDED_2011_2014")
                || (fundingYear != null && fundingYear >= 2011 && fundingYear <= 2014);
        return within && named ? IN : OUTSIDE;
    }

    private boolean placed(Unit unit, Question question) {
        Set<String> categories = question.list("funderCategory");
        Set<String> countries = question.list("country");
        Set<String> regions = question.list("region");
        return (categories == null || !Collections.disjoint(unit.categories(), categories))
                && (countries == null || !Collections.disjoint(unit.countries(), countries))
                && (regions == null || !Collections.disjoint(regions(unit, question), regions))
                && (unit.types().isEmpty() || !Collections.disjoint(unit.types(), question.types()));
    }

    private static boolean speaks(String language, Set<String> asked) {
        return asked.stream().anyMatch(tag -> language.equals(tag) || language.startsWith(tag + "-"));
    }

    private static boolean inScope(Set<String> categories, Question question) {
        return question.population().equals("ALL") || categories.contains("IDF");
    }

    /** Of its project; of a country the first of those of its profiles. */
    @Nullable
    Integer fundingYear(Unit unit) {
        if (unit.project() != null) {
            return World.number(unit.project(), "fundingYear");
        }
        return unit.profiles().stream()
                .map(world::projectOf)
                .filter(Objects::nonNull)
                .map(project -> World.number(project, "fundingYear"))
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }

    private List<Unit> candidates(Question question) {
        List<Unit> units = new ArrayList<>();
        switch (question.unit()) {
            case "PUBLICATION" -> world.all("publication").forEach(publication -> units.add(publication(publication)));
            case "COUNTRY_PROFILE" ->
                world.all("country-profile")
                        .forEach(profile -> units.add(profile("COUNTRY_PROFILE", profile, profile)));
            case "PROJECT" -> world.all("project").forEach(project -> units.addAll(project(project, question)));
            case "COUNTRY" -> {
                Set<String> countries = new TreeSet<>();
                world.all("country-profile")
                        .forEach(
                                profile -> countries.add(profile.path("country").asText()));
                for (String country : countries) {
                    List<JsonNode> profiles = counting(world.of("country-profile", "country", country), question);
                    if (!profiles.isEmpty()) {
                        units.add(several("COUNTRY", country, null, null, profiles));
                    }
                }
            }
            default ->
                world.all("survey").forEach(survey -> {
                    JsonNode profile = world.get("country-profile", World.text(survey, "profileId"));
                    if (profile != null && !survey.path("status").asText().equals("NOT_SENT")) {
                        units.add(profile("SURVEY", survey, profile));
                    }
                });
        }
        return units;
    }

    private Unit publication(JsonNode publication) {
        JsonNode profile = world.get("country-profile", World.text(publication, "profileId"));
        JsonNode project = world.projectOf(publication);
        return new Unit(
                "PUBLICATION",
                publication.path("id").asText(),
                publication,
                project,
                listOf(profile),
                List.of(publication),
                world.funderCategories(profile, project));
    }

    private Unit profile(String kind, JsonNode record, JsonNode profile) {
        return several(kind, record.path("id").asText(), record, world.projectOf(profile), List.of(profile));
    }

    /** A project without profiles is there as well, incomplete; one whose profiles are all of other funders is not. */
    private List<Unit> project(JsonNode project, Question question) {
        String id = project.path("id").asText();
        List<JsonNode> all = world.profilesOf(project);
        List<JsonNode> profiles = counting(all, question);
        if (all.isEmpty()) {
            Set<String> categories = world.funderCategories(null, project);
            return List.of(new Unit("PROJECT", id, project, project, List.of(), List.of(), categories));
        }
        return profiles.isEmpty() ? List.of() : List.of(several("PROJECT", id, project, project, profiles));
    }

    private Unit several(
            String kind, String id, @Nullable JsonNode record, @Nullable JsonNode project, List<JsonNode> profiles) {
        List<JsonNode> publications = new ArrayList<>();
        Set<String> categories = new TreeSet<>();
        for (JsonNode profile : profiles) {
            publications.addAll(counting(profile));
            categories.addAll(world.funderCategories(profile, world.projectOf(profile)));
        }
        return new Unit(kind, id, record, project, profiles, publications, categories);
    }

    /** Of the profiles whose funders the population asks for: the completed ones, or all where none is. */
    private List<JsonNode> counting(Collection<JsonNode> profiles, Question question) {
        return completed(
                profiles.stream()
                        .filter(profile -> inScope(world.funderCategories(profile, world.projectOf(profile)), question))
                        .toList(),
                profile -> world.publicationsOf(profile).stream().anyMatch(Units::released));
    }

    /** The released publications of a profile, or all where none is. */
    private List<JsonNode> counting(JsonNode profile) {
        return completed(world.publicationsOf(profile), Units::released);
    }

    private static List<JsonNode> completed(List<JsonNode> all, java.util.function.Predicate<JsonNode> complete) {
        List<JsonNode> completed = all.stream().filter(complete).toList();
        return completed.isEmpty() ? all : completed;
    }

    private static boolean released(JsonNode publication) {
        return publication.path("status").asText().equals("RELEASED");
    }

    /** The regions of the scheme that is asked for that a unit is in, those above included. */
    Set<String> regions(Unit unit, Question question) {
        Set<String> regions = new TreeSet<>();
        String scheme = Objects.requireNonNull(question.get("regionScheme"));
        for (String country : unit.countries()) {
            regions.addAll(new Schemes(world).regionsOf(scheme, country, question.asOf()));
        }
        return regions;
    }

    static List<JsonNode> listOf(@Nullable JsonNode node) {
        return node == null ? List.of() : List.of(node);
    }
}
