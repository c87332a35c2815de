package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Capacity results, impacts on policy, and breadth (domain, sections 10 and 20). */
final class Capacity {

    private static final List<String> LADDER = List.of("AWARENESS", "AGENDA", "PLAN", "POLICY", "LEGISLATION");

    private final World world;

    Capacity(World world) {
        this.world = world;
    }

    Map<String, Formula> formulas() {
        return Map.ofEntries(
                Map.entry("publication-released", this::released),
                Map.entry("data-availability-increased", result("R2")),
                Map.entry("training-data-collection", result("R3")),
                Map.entry("training-data-use", result("R4")),
                Map.entry("policy-impact-sustained", result("R5")),
                Map.entry(
                        "policy-impact",
                        (unit, question) -> impact(
                                unit,
                                impact -> question.category() == null
                                        || question.category().equals(World.text(impact, "form")))),
                Map.entry(
                        "policy-impact-order",
                        (unit, question) ->
                                impact(unit, impact -> says(question.category(), World.text(impact, "order")))),
                Map.entry("impact-highest-step", (unit, question) -> highest(unit, question.category())),
                Map.entry(
                        "impact-step-reached",
                        (unit, question) -> impact(
                                unit, impact -> reached(question.category(), World.text(impact, "highestStep")))),
                Map.entry("policy-impact-strict", (unit, question) -> strict(unit)),
                Map.entry("breadth-modules", (unit, question) -> modules(unit)),
                Map.entry("breadth-topics", (unit, question) -> topics(unit)),
                Map.entry(
                        "breadth-activities",
                        (unit, question) -> number(activities(unit).size())));
    }

    /** Of a profile: whether any of its publications is out; unknown of one without any. */
    private Seen released(Unit unit, Question question) {
        if (unit.is("PUBLICATION")) {
            return Seen.of(unit.status().equals("RELEASED") ? "YES" : "NO");
        }
        return Evidence.rolledUp(
                unit,
                question,
                profile -> Seen.any(world.publicationsOf(profile).stream()
                        .map(publication ->
                                Seen.of(publication.path("status").asText().equals("RELEASED") ? "YES" : "NO"))
                        .toList()));
    }

    private Formula result(String code) {
        return (unit, question) -> Evidence.rolledUp(unit, question, profile -> result(profile, code));
    }

    /** Results that contradict each other leave it unknown. */
    Seen result(JsonNode profile, String code) {
        Set<String> values = world
                .of("capacity-result", "profileId", profile.path("id").asText())
                .stream()
                .filter(result -> result.path("resultCode").asText().equals(code))
                .map(result -> result.path("value").asText())
                .collect(Collectors.toSet());
        boolean yes = values.contains("YES");
        boolean no = values.contains("NO");
        return yes == no ? Seen.UNKNOWN : yes ? Seen.YES : Seen.NO;
    }

    private Seen impact(Unit unit, Predicate<JsonNode> which) {
        return Seen.onRecord(impacts(unit).stream().anyMatch(which));
    }

    /** Impacts on record, but for those that somebody says did not come from the project. */
    private List<JsonNode> impacts(Unit unit) {
        return new Subjects(world)
                .about("impact", unit).stream()
                        .filter(impact ->
                                !impact.at("/attribution/attributed").asText().equals("NO"))
                        .toList();
    }

    private static boolean says(@Nullable String category, @Nullable String said) {
        return said != null && (category == null || category.equals(said));
    }

    private static boolean reached(@Nullable String step, @Nullable String highest) {
        return highest != null && (step == null || LADDER.indexOf(highest) >= LADDER.indexOf(step));
    }

    /** The highest of all; of a category it is a no where another one is. */
    private Seen highest(Unit unit, @Nullable String step) {
        int highest = -1;
        for (JsonNode impact : impacts(unit)) {
            highest = Math.max(highest, LADDER.indexOf(String.valueOf(World.text(impact, "highestStep"))));
        }
        return highest < 0
                ? Seen.UNKNOWN
                : Seen.of(step == null || LADDER.get(highest).equals(step) ? "YES" : "NO");
    }

    private Seen strict(Unit unit) {
        return Seen.any(new Subjects(world)
                .about("impact", unit).stream()
                        .map(impact -> Seen.of(World.text(impact, "strictDefinitionMet")))
                        .toList());
    }

    private static Seen modules(Unit unit) {
        Set<String> titles = new TreeSet<>();
        for (JsonNode publication : unit.publications()) {
            publication
                    .path("modules")
                    .forEach(module -> titles.add(module.path("title").asText()));
        }
        return number(titles.size());
    }

    private Seen topics(Unit unit) {
        Set<String> topics = new TreeSet<>();
        activities(unit).forEach(activity -> topics.addAll(World.texts(activity.path("topics"))));
        return number(topics.size());
    }

    private List<JsonNode> activities(Unit unit) {
        return world.of("activity", "projectId", unit.id()).stream()
                .filter(activity -> !activity.path("status").asText().equals("ABANDONED"))
                .toList();
    }

    private static Seen number(int number) {
        return number == 0 ? Seen.UNKNOWN : Seen.exactly(number);
    }
}
