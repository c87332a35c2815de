package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Evaluations, surveys, interviews and reviews (domain, sections 4 and 5). */
final class Evidence {

    private final World world;

    Evidence(World world) {
        this.world = world;
    }

    Map<String, Formula> formulas() {
        return Map.of(
                "evaluated",
                this::evaluated,
                "surveyed",
                (unit, question) -> rolledUp(unit, question, this::profileSurveyed),
                "sampled",
                this::sampled,
                "evaluated-and-surveyed",
                (unit, question) -> rolledUp(
                                unit,
                                question,
                                profile -> profileEvaluated(profile).and(profileSurveyed(profile)))
                        .or(ofTheWhole(unit, question, whole -> surveyedAtAll(unit))),
                "evaluated-not-surveyed",
                (unit, question) -> rolledUp(
                                unit,
                                question,
                                profile -> profileEvaluated(profile)
                                        .and(profileSurveyed(profile).not()))
                        .or(ofTheWhole(
                                unit, question, whole -> surveyedAtAll(unit).not())),
                "neither-evaluated-nor-surveyed",
                (unit, question) -> sampled(unit, question).not(),
                "interviewed",
                this::interviewed,
                "publication-reviewed",
                (unit, question) -> Seen.onRecord(reviewed(unit)),
                "survey-responses",
                (unit, question) -> Seen.of(unit.own().path("status").asText().equals("RESPONDED") ? "YES" : "NO"));
    }

    /** By the countries that the question asks for. */
    private Seen sampled(Unit unit, Question question) {
        return evaluatedWhole(unit) && !question.all() ? Seen.YES : rolledUp(unit, question, this::profileSampled);
    }

    /** Of any of its countries, whatever the question asks for. */
    Seen sampledAtAll(Unit unit) {
        return evaluatedWhole(unit)
                ? Seen.YES
                : Seen.any(unit.profiles().stream().map(this::profileSampled).toList());
    }

    private Seen evaluated(Unit unit, Question question) {
        return evaluatedWhole(unit) && !question.all() ? Seen.YES : rolledUp(unit, question, this::profileEvaluated);
    }

    /** Of any of its countries, whatever the question asks for. */
    Seen evaluatedAtAll(Unit unit) {
        return evaluatedWhole(unit)
                ? Seen.YES
                : Seen.any(unit.profiles().stream().map(this::profileEvaluated).toList());
    }

    private Seen surveyedAtAll(Unit unit) {
        return Seen.any(unit.profiles().stream().map(this::profileSurveyed).toList());
    }

    /** An evaluation of a project that names no country is one of the project, not of all its countries (S48). */
    private boolean evaluatedWhole(Unit unit) {
        return unit.is("PROJECT")
                && published().stream().anyMatch(evaluation -> names(evaluation, "projectIds", unit.id()));
    }

    private Seen ofTheWhole(Unit unit, Question question, Function<Unit, Seen> said) {
        return evaluatedWhole(unit) && !question.all() ? said.apply(unit) : Seen.NO;
    }

    /** Any country's answer, or those of all. */
    static Seen rolledUp(Unit unit, Question question, Function<JsonNode, Seen> ofProfile) {
        List<Seen> seen = unit.profiles().stream().map(ofProfile).toList();
        return question.all() ? Seen.all(seen) : Seen.any(seen);
    }

    private Seen profileSampled(JsonNode profile) {
        return profileEvaluated(profile).or(profileSurveyed(profile));
    }

    private Seen profileEvaluated(JsonNode profile) {
        String id = profile.path("id").asText();
        boolean covered = published().stream().anyMatch(evaluation -> names(evaluation, "profileIds", id));
        return covered ? Seen.YES : denied(id, "EVALUATED") ? Seen.NO : Seen.UNKNOWN;
    }

    private Seen profileSurveyed(JsonNode profile) {
        String id = profile.path("id").asText();
        List<JsonNode> surveys = world.of("survey", "profileId", id);
        if (surveys.stream().anyMatch(survey -> survey.path("status").asText().equals("RESPONDED"))) {
            return Seen.YES;
        }
        return !surveys.isEmpty() || denied(id, "SURVEYED") ? Seen.NO : Seen.UNKNOWN;
    }

    private List<JsonNode> published() {
        return world.all("evaluation").stream()
                .filter(evaluation -> evaluation.path("status").asText().equals("PUBLISHED"))
                .toList();
    }

    private boolean denied(String profile, String attribute) {
        return said(profile, attribute, "NO") && !said(profile, attribute, "YES");
    }

    private boolean said(String profile, String attribute, String value) {
        return world.all("assertion").stream()
                .anyMatch(assertion -> assertion.path("attribute").asText().equals(attribute)
                        && assertion.at("/subject/type").asText().equals("PROFILE")
                        && assertion.at("/subject/id").asText().equals(profile)
                        && assertion.path("value").asText().equals(value));
    }

    private boolean reviewed(Unit unit) {
        return unit.publications().stream()
                .anyMatch(publication -> !world.of(
                                "publication-review",
                                "publicationId",
                                publication.path("id").asText())
                        .isEmpty());
    }

    /** With several countries and ALL, each of them; what is said of the project as a whole is said of none of them. */
    private Seen interviewed(Unit unit, Question question) {
        Subjects subjects = new Subjects(world);
        boolean several = unit.profiles().size() > 1
                || (unit.is("PROJECT") && world.profilesOf(unit.own()).size() > 1);
        return question.all() && several
                ? Seen.all(unit.profiles().stream()
                        .map(profile -> Seen.onRecord(subjects.anyOf("interview", unit, profile)))
                        .toList())
                : Seen.onRecord(subjects.any("interview", unit));
    }

    private static boolean names(JsonNode evaluation, String list, String id) {
        return World.texts(evaluation.path(list)).contains(id);
    }
}
