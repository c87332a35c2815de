package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who took part, who was trained, and who got the publication (domain, sections 10 and 15). */
final class ProcessQuality {

    private final World world;

    ProcessQuality(World world) {
        this.world = world;
    }

    Map<String, Formula> formulas() {
        return Map.ofEntries(
                Map.entry("copies-missing-number", (unit, question) -> missing(unit.own())),
                Map.entry("copies-shortfall", ofAny(ProcessQuality::shortfall)),
                Map.entry(
                        "distribution-plan",
                        ofAny(publication -> Seen.of(publication
                                .at("/visibility/distributionPlan/exists")
                                .asText()))),
                Map.entry(
                        "governance-section",
                        ofAny(publication -> Seen.of(
                                publication.at("/governanceSection/present").asText()))),
                Map.entry(
                        "government-buy-in",
                        (unit, question) -> Observations.of(unit, question).answer(question.asOf())),
                Map.entry("government-involvement", this::involvement),
                Map.entry("government-involvement-stages", (unit, question) -> stages(unit.own())),
                Map.entry(
                        "institutionalised",
                        (unit, question) -> Evidence.rolledUp(
                                unit, question, profile -> Seen.onRecord(profile.hasNonNull("institutionalisation")))),
                Map.entry(
                        "seen-as-process",
                        (unit, question) -> Observations.of(unit, question).answer(question.asOf())),
                Map.entry(
                        "technical-working-group",
                        (unit, question) -> Seen.of(unit.own()
                                .at("/participation/technicalWorkingGroup/exists")
                                .asText())),
                Map.entry("training-present", this::training));
    }

    private static Formula ofAny(Function<JsonNode, Seen> ofPublication) {
        return (unit, question) ->
                Seen.any(unit.publications().stream().map(ofPublication).toList());
    }

    private static @Nullable Integer copies(JsonNode publication, String which, String bound) {
        return World.number(publication.at(which), bound);
    }

    private static @Nullable BigDecimal difference(@Nullable Integer requested, @Nullable Integer printed) {
        return requested == null || printed == null ? null : BigDecimal.valueOf((long) requested - printed);
    }

    private static @Nullable BigDecimal least(JsonNode publication) {
        return difference(
                copies(publication, "/visibility/copiesRequested", "min"),
                copies(publication, "/availability/copiesPrinted", "max"));
    }

    private static @Nullable BigDecimal most(JsonNode publication) {
        return difference(
                copies(publication, "/visibility/copiesRequested", "max"),
                copies(publication, "/availability/copiesPrinted", "min"));
    }

    /** Requested less printed, at least none; no number without a least. */
    private static Seen missing(JsonNode publication) {
        BigDecimal least = least(publication);
        BigDecimal most = most(publication);
        BigDecimal none = BigDecimal.ZERO;
        return least == null ? Seen.UNKNOWN : Seen.within(least.max(none), most == null ? null : most.max(none));
    }

    /** What the numbers force; where they force nothing, what a source says. */
    private static Seen shortfall(JsonNode publication) {
        BigDecimal least = least(publication);
        BigDecimal most = most(publication);
        if (least != null && least.signum() > 0) {
            return Seen.YES;
        }
        return most != null && most.signum() <= 0
                ? Seen.NO
                : Seen.of(publication.at("/visibility/demandExceedsCopies").asText());
    }

    private Seen involvement(Unit unit, Question question) {
        String category = question.category();
        return category == null
                ? Seen.any(PortfolioMaker.STAGES.stream()
                        .map(stage -> stage(unit.own(), stage))
                        .toList())
                : stage(unit.own(), category);
    }

    private static Seen stages(JsonNode project) {
        int yes = 0;
        int no = 0;
        for (String stage : PortfolioMaker.STAGES) {
            Seen seen = stage(project, stage);
            yes += seen.yes() ? 1 : 0;
            no += seen.no() ? 1 : 0;
        }
        BigDecimal least = BigDecimal.valueOf(yes);
        return yes + no == 0
                ? Seen.UNKNOWN
                : Seen.within(least, least, BigDecimal.valueOf(PortfolioMaker.STAGES.size() - (long) no));
    }

    /** Any actor's part makes it a yes; only a denial of the government as a whole makes it a no (ADR 0023). */
    private static Seen stage(JsonNode project, String stage) {
        boolean denied = false;
        for (JsonNode said : project.at("/participation/governmentInvolvement")) {
            if (said.path("stage").asText().equals(stage)) {
                if (said.path("answer").asText().equals("YES")) {
                    return Seen.YES;
                }
                denied |= said.path("answer").asText().equals("NO") && !said.hasNonNull("actor");
            }
        }
        return denied ? Seen.NO : Seen.UNKNOWN;
    }

    /** An activity that was held, or a result that says so; a no only where both results say no. */
    private Seen training(Unit unit, Question question) {
        boolean whole = !question.all()
                && trainings(unit.project())
                        .anyMatch(activity -> activity.path("countries").isEmpty());
        return whole ? Seen.YES : Evidence.rolledUp(unit, question, this::training);
    }

    private Seen training(JsonNode profile) {
        Capacity capacity = new Capacity(world);
        boolean held = trainings(world.projectOf(profile)).anyMatch(activity -> isFor(activity, profile));
        return held ? Seen.YES : capacity.result(profile, "R3").or(capacity.result(profile, "R4"));
    }

    private Stream<JsonNode> trainings(@Nullable JsonNode project) {
        return project == null
                ? Stream.empty()
                : world.of("activity", "projectId", project.path("id").asText()).stream()
                        .filter(ProcessQuality::trained);
    }

    private static boolean trained(JsonNode activity) {
        List<String> purposes = World.texts(activity.path("purposes"));
        return activity.path("status").asText().equals("HELD")
                && (activity.path("type").asText().equals("TRAINING")
                        || purposes.contains("TRAINING_COLLECTION")
                        || purposes.contains("TRAINING_USE"));
    }

    private static boolean isFor(JsonNode activity, JsonNode profile) {
        List<String> countries = World.texts(activity.path("countries"));
        return countries.isEmpty() || countries.contains(profile.path("country").asText());
    }
}
