package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** Whatever kind of record moves a figure of a report, the difference of two snapshots names it. */
@QuarkusTest
@MetricsServiceTest
class ReportCausesTest {

    private static final String DEFINITIONS = "/v1/report-definitions";
    private static final String SNAPSHOTS = "/v1/reports/causes/snapshots";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the report, the rows that are looked at: each question computes all of a report anew. */
    @BeforeEach
    void theAnnexIsKnownAndAReportOfSomeRowsIsDefined() throws JsonProcessingException {
        ReportAnnex.load();
        Set<String> rows =
                changes().map(change -> String.valueOf(change.get()[1])).collect(Collectors.toSet());
        ObjectNode definition = JSON.createObjectNode().put("id", "causes").put("title", "Causes");
        JsonNode whole = JSON.readTree(
                ask(DEFINITIONS + "/idf-2010-2014").statusCode(200).extract().asString());
        for (JsonNode section : whole.path("sections")) {
            ObjectNode kept = section.deepCopy();
            ArrayNode wanted = kept.putArray("rows");
            for (JsonNode row : section.path("rows")) {
                if (rows.contains(row.path("id").asText())) {
                    wanted.add(row);
                }
            }
            if (!wanted.isEmpty()) {
                definition.withArray("sections").add(kept);
            }
        }
        evaluator().body(definition.toString()).post(DEFINITIONS).then().statusCode(oneOf(200, 201));
    }

    @AfterEach
    void takeTheReportBack() {
        String tag = evaluator().get(DEFINITIONS + "/causes").header("ETag");
        evaluator()
                .header("If-Match", tag)
                .delete(DEFINITIONS + "/causes")
                .then()
                .statusCode(204);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void aChangeIsNamedByTheFigureThatItMoves(String what, String row, Function<Stated, String> change) {
        try (Stated stated = new Stated()) {
            String before = take();
            String beside = stated.state(
                    "use-event",
                    Stated.id("use beside " + what),
                    Stated.fields("subject", subject("PROJECT", ReportAnnex.project("PR.0100"))));
            String cause = change.apply(stated);
            stated.awaitTaken();

            ask(SNAPSHOTS + "/diff?from=" + before + "&to=now")
                    .statusCode(200)
                    .body("because.heard.records.id", hasItem(cause))
                    .body("because.heard.records.id", hasItem(beside))
                    .rootPath("moved.find { it.row == '%s' }".formatted(row))
                    .body("changed", notNullValue())
                    .body("touchedBy.records.id", hasItem(cause))
                    .body("touchedBy.records.id", not(hasItem(beside)));
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                of(
                        "a finding",
                        "projects-with-funding-as-a-challenge",
                        stated -> stated.state(
                                "finding",
                                Stated.id("finding that moves"),
                                Stated.fields(
                                        "kind",
                                        "CHALLENGE",
                                        "category",
                                        "FUNDING",
                                        "subject",
                                        subject("PROJECT", ReportAnnex.project("PR.0100"))))),
                of(
                        "an impact",
                        "profiles-by-form-of-policy-impact",
                        stated -> stated.state(
                                "impact",
                                Stated.id("impact that moves"),
                                Stated.fields(
                                        "form",
                                        "STRATEGIC_PLAN",
                                        "subject",
                                        subject("PROFILE", ReportAnnex.profile("KEN"))))),
                of(
                        "an interview",
                        "projects-with-an-interview-on-record",
                        stated -> stated.state(
                                "interview",
                                Stated.id("interview that moves"),
                                Stated.fields("subject", subject("PROJECT", ReportAnnex.project("PR.0106"))))),
                of(
                        "a review",
                        "publications-reviewed",
                        stated -> stated.state(
                                "publication-review",
                                Stated.id("review that moves"),
                                Stated.fields("publicationId", ReportAnnex.publication("PHL")))),
                of(
                        "an activity",
                        "activities-of-a-project",
                        stated -> stated.state(
                                "activity",
                                Stated.id("activity that moves"),
                                Stated.fields("projectId", ReportAnnex.project("PR.0136"), "status", "HELD"))),
                of(
                        "an evaluation",
                        "projects-evaluated",
                        stated -> stated.evaluation(List.of(ReportAnnex.profile("MUS")), List.of())),
                of("a survey", "surveys-answered", stated -> {
                    String survey = stated.survey(ReportAnnex.profile("MUS"));
                    stated.change("survey", survey, Stated.fields("status", "DECLINED"));
                    return survey;
                }),
                of(
                        "a capacity result",
                        "training-for-data-use-realised",
                        stated -> stated.result(ReportAnnex.profile("KEN"), "R4", "NO")),
                of("a year that is none of the period any more", "publications-completed-from-2010-to-2015", stated -> {
                    String publication = ReportAnnex.publication("KEN");
                    stated.change("publication", publication, Stated.fields("editionYear", 2019));
                    return publication;
                }),
                of("another funder", "projects-completed", stated -> {
                    String other = stated.organisation("Another Fund", "OTHER");
                    String project = ReportAnnex.project("PR.0124");
                    stated.change(
                            "project",
                            project,
                            Stated.fields(
                                    "funders", List.of(Stated.fields("organisationId", other, "role", "FUNDER"))));
                    stated.change(
                            "country-profile",
                            ReportAnnex.profile("KEN"),
                            Stated.fields(
                                    "funders", List.of(Stated.fields("organisationId", other, "role", "FUNDER"))));
                    return project;
                }),
                of("a fund of another category", "projects-completed", stated -> {
                    stated.change("organisation", ReportAnnex.fund(), Stated.fields("category", "OTHER"));
                    return ReportAnnex.fund();
                }),
                of("a deleted profile", "country-profiles-completed", stated -> {
                    stated.delete("country-profile", ReportAnnex.profile("NAM"));
                    return ReportAnnex.profile("NAM");
                }),
                of("a schedule", "time-planned-at-first", stated -> {
                    stated.change(
                            "project",
                            ReportAnnex.project("PR.0100"),
                            Stated.fields(
                                    "schedule",
                                    Stated.fields(
                                            "start", year("2011"), "plannedEnd", year("2013"), "actualEnd", null)));
                    return ReportAnnex.project("PR.0100");
                }),
                of("an edition that is older", "age-of-the-latest-edition", stated -> {
                    stated.change("publication", ReportAnnex.publication("KEN"), Stated.fields("editionYear", 2011));
                    return ReportAnnex.publication("KEN");
                }),
                of("a country by another name", "figure-2-world-distribution-publications-by-country", stated -> {
                    stated.change("country", "KEN", Stated.fields("name", "Kenya by another name"));
                    return "KEN";
                }),
                of(
                        "regions without countries",
                        "publications-by-iom-region",
                        stated -> regionsWithoutCountries(stated)),
                of("regions of a claim", "c6-most-are-in-three-regions", stated -> regionsWithoutCountries(stated)),
                of("an open conflict", "projects-evaluated", stated -> conflict(stated, "OPEN", null)),
                of("a determination that it cannot be determined", "projects-evaluated", stated -> {
                    String determination = Stated.id("determination that moves");
                    String unused = conflict(stated, "DETERMINED", determination);
                    return stated.state(
                            "determination",
                            determination,
                            Stated.fields(
                                    "subject",
                                    subject("PROFILE", ReportAnnex.profile("KEN")),
                                    "cannotBeDetermined",
                                    true,
                                    "status",
                                    "IN_FORCE"));
                }),
                of("a denial of what a record shows", "projects-surveyed", stated -> {
                    String unused = stated.survey(ReportAnnex.profile("MUS"));
                    return stated.assertion("PROFILE", ReportAnnex.profile("MUS"), "SURVEYED", "NO");
                }),
                of(
                        "a claim that is computed",
                        "projects-evaluated",
                        stated -> claim(stated, "evaluations-of-projects")),
                of("a claim that is not", "c14-the-fund-allots-once", stated -> claim(stated, "allotted-once")));
    }

    private static Arguments of(String what, String row, Function<Stated, String> change) {
        return arguments(what, row, change);
    }

    private static String claim(Stated stated, String key) {
        String claim = ReportAnnex.claim(key);
        stated.change("claim", claim, Stated.fields("n", 5, "statement", "Somebody says otherwise."));
        return claim;
    }

    private static String regionsWithoutCountries(Stated stated) {
        stated.change("region-scheme", "IOM_RO_2018", Stated.fields("memberships", List.of()));
        return "IOM_RO_2018";
    }

    private static String conflict(Stated stated, String status, @Nullable String determination) {
        return stated.state(
                "conflict",
                Stated.id("conflict that moves " + status),
                Stated.fields(
                        "subject",
                        subject("PROFILE", ReportAnnex.profile("KEN")),
                        "attribute",
                        "EVALUATED",
                        "status",
                        status,
                        "affects",
                        List.of("evaluated"),
                        "determinationId",
                        determination));
    }

    private static Object subject(String type, String id) {
        return Stated.fields("type", type, "id", id);
    }

    private static Object year(String value) {
        return Stated.fields("value", value, "precision", "YEAR");
    }

    private static String take() {
        wanted("2011-02-01").statusCode(oneOf(200, 201));
        return wanted("2018-08-29").statusCode(201).extract().path("id");
    }

    private static ValidatableResponse wanted(String asOf) {
        return evaluator().body("{\"asOf\": \"" + asOf + "\"}").post(SNAPSHOTS).then();
    }

    private static RequestSpecification evaluator() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
