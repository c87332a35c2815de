package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.migrationprofiles.testsupport.KafkaRecords;

/** S18: what was determined elsewhere is a task here, and changes a record only when an editor applies it. */
@QuarkusTest
@ProjectServiceTest
class DeterminationTasksTest {

    @Test
    void aDeterminationThatDiffersIsATaskUntilAnEditorAppliesItAndThenTheWorldIsTold() {
        String publication = publication();
        ObjectNode state = Determinations.of("PUBLICATION", publication, "EDITION_YEAR", "2014");

        String task = Determinations.told(state);

        String conflict = state.path("conflictId").asText();
        Determinations.task(task)
                .body("status", equalTo("OPEN"))
                .body("subject.id", equalTo(publication))
                .body("record.standing", equalTo("ON_RECORD"))
                .body("record.link", equalTo("/v1/publications/" + publication))
                .body("record.version", equalTo(1))
                .body("valuesInForce", equalTo(List.of("2015")))
                .body("determinedValue", equalTo("2014"))
                .body("rationale", equalTo("The title page says so."))
                .body("determinedBy", equalTo("ada"))
                .body("determinedAt", equalTo("2026-01-10T09:30:00Z"))
                .body("ageDays", greaterThan(0))
                .body("conflict", equalTo("/v1/conflicts/" + conflict))
                .body("determination", equalTo("/v1/determinations/" + id(state)))
                .body("decisions", empty());
        record("/v1/publications/" + publication).body("version", equalTo(1)).body("editionYear", equalTo(2015));

        Determinations.decide(task, "application", null)
                .statusCode(200)
                .header("ETag", equalTo("\"1-2-1\""))
                .body("status", equalTo("APPLIED"))
                .body("valuesInForce", equalTo(List.of("2014")))
                .body("record.version", equalTo(2))
                .body("decisions[0].action", equalTo("APPLIED"))
                .body("decisions[0].by", equalTo("tester"))
                .body("decisions[0].at", notNullValue())
                .body("decisions[0].value", equalTo("2014"))
                .body("decisions[0].recordVersion", equalTo(2));

        record("/v1/publications/" + publication).body("editionYear", equalTo(2014));
        record("/v1/publications/" + publication + "/history")
                .body("[1].reason", equalTo("Determination " + id(state) + ": The title page says so."))
                .body("[1].changes.pointer", equalTo(List.of("/editionYear")))
                .body("[1].actor", equalTo("tester"));
        await().atMost(Determinations.PATIENCE)
                .untilAsserted(() -> assertThat(KafkaRecords.all(SuiteTopics.of("publication")))
                        .filteredOn(record -> record.key().equals(publication))
                        .extracting(record -> JsonPath.from(record.value()).getInt("editionYear"))
                        .containsExactly(2015, 2014));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FUNDING_YEAR; 2012; 2013; 2012",
                "FUNDING_YEAR; 2012-06; 2013; 2012",
                "START; 2012-03; ; 2012-03",
                "PLANNED_END; 2014; ; 2014",
                "ACTUAL_END; 2016-12-31; ; 2016-12-31"
            })
    void whatAProjectHoldsIsApplied(String attribute, String determined, @Nullable String before, String after) {
        String project = Registry.project("");

        applied(
                "PROJECT",
                project,
                attribute,
                determined,
                before == null ? List.of() : List.of(before),
                List.of(after));

        record("/v1/projects/" + project + "/history").body("[1].reason", startsWith("Determination "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IMPRINT_YEAR; 2016; ; 2016",
                "LAUNCHED_ON; 2015-09-18; ; 2015-09-18",
                "UPLOADED_ON; 2018; ; 2018",
                "PUBLICATION_FORMAT; PRINT; ; PRINT"
            })
    void whatAPublicationHoldsIsApplied(String attribute, String determined, @Nullable String before, String after) {
        applied(
                "PUBLICATION",
                publication(),
                attribute,
                determined,
                before == null ? List.of() : List.of(before),
                List.of(after));
    }

    @Test
    void aFormatIsOneOfSeveralAndElectronicOnlyExcludesPrint() {
        String publication = publication();
        patch(publication, "\"1\"", "{\"availability\": {\"formats\": [\"PRINT\", \"PDF\"]}}");
        String agreed = Determinations.told(Determinations.of("PUBLICATION", publication, "PUBLICATION_FORMAT", "PDF"));
        Determinations.task(agreed)
                .body("status", equalTo("SETTLED"))
                .body("valuesInForce", equalTo(List.of("PRINT", "PDF")));

        applied(
                "PUBLICATION",
                publication,
                "PUBLICATION_FORMAT",
                "ELECTRONIC_ONLY",
                List.of("PRINT", "PDF"),
                List.of("PDF", "ELECTRONIC_ONLY"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015, YEAR, 2015-06, SETTLED",
        "2015-06, MONTH, 2015, SETTLED",
        "2015-06, MONTH, 2015-06-30, SETTLED",
        "2015-06, MONTH, 2015-07, OPEN",
        "2015, YEAR, 2016, OPEN",
        "2015, YEAR, in spring, OPEN"
    })
    void datesAreComparedByWhatTheyMayMean(String kept, String precision, String determined, String status) {
        String publication = publication();
        patch(
                publication,
                "\"1\"",
                "{\"launchedOn\": {\"value\": \"%s\", \"precision\": \"%s\"}}".formatted(kept, precision));

        String task = Determinations.told(Determinations.of("PUBLICATION", publication, "LAUNCHED_ON", determined));

        Determinations.task(task).body("status", equalTo(status));
    }

    @Test
    void anotherEditSettlesATaskAndOneAwayFromItOpensItAgain() {
        String publication = publication();
        String task = Determinations.told(Determinations.of("PUBLICATION", publication, "IMPRINT_YEAR", "2014"));
        Determinations.task(task).body("status", equalTo("OPEN"));

        patch(publication, "\"1\"", "{\"imprintYear\": 2014}");
        Determinations.task(task).body("status", equalTo("SETTLED")).body("decisions", empty());
        patch(publication, "\"2\"", "{\"imprintYear\": 2013}");
        Determinations.task(task).body("status", equalTo("OPEN")).body("record.version", equalTo(3));

        Determinations.decide(task, "application", null).statusCode(200);
        patch(publication, "\"4\"", "{\"imprintYear\": null}");
        Determinations.task(task)
                .body("status", equalTo("OPEN"))
                .body("valuesInForce", empty())
                .body("decisions.action", equalTo(List.of("APPLIED")));
    }

    @Test
    void aTaskIsKeptAsideForAReasonAndBroughtBack() {
        ObjectNode state = Determinations.of("PUBLICATION", publication(), "EDITION_YEAR", "2012");
        String task = Determinations.told(state);

        Determinations.decide(task, "dismissal", "The publisher says 2015.")
                .statusCode(200)
                .body("status", equalTo("DISMISSED"))
                .body("decisions[0].by", equalTo("tester"))
                .body("decisions[0].reason", equalTo("The publisher says 2015."))
                .body("decisions[0].recordVersion", nullValue());
        Determinations.decide(task, "application", null).statusCode(409).body("taskStatus", equalTo("DISMISSED"));
        Determinations.decide(task, "dismissal", "Once more.").statusCode(409);
        Determinations.decide(task, "reopening", "It was wrong.")
                .statusCode(200)
                .header("ETag", equalTo("\"1-1-2\""))
                .body("status", equalTo("OPEN"))
                .body("decisions.action", equalTo(List.of("DISMISSED", "REOPENED")));
        Determinations.decide(task, "reopening", "Once more.").statusCode(409);

        Determinations.decide(task, "dismissal", "The publisher says 2015.").statusCode(200);
        Determinations.told(Determinations.later(state, "IN_FORCE").put("value", "2013"));
        Determinations.task(task).body("status", equalTo("OPEN")).body("determinedValue", equalTo("2013"));
    }

    @Test
    void whatNoLongerHoldsIsNoTaskAnyMore() {
        for (String status : List.of("SUPERSEDED", "REOPENED", "WITHDRAWN")) {
            ObjectNode state = Determinations.of("PUBLICATION", publication(), "EDITION_YEAR", "2012");
            String task = Determinations.told(state);

            Determinations.told(Determinations.later(state, status));

            Determinations.task(task).body("status", equalTo("SUPERSEDED"));
            Determinations.decide(task, "application", null).statusCode(409).body("taskStatus", equalTo("SUPERSEDED"));
        }
        ObjectNode state = Determinations.of("PUBLICATION", publication(), "EDITION_YEAR", "2012");
        String task = Determinations.told(state);
        Determinations.told(Determinations.later(state, "IN_FORCE").put("deleted", true));
        Determinations.task(task).body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void whatIsNotHeldHereOrHasNoValueIsListedOnlyWhereItIsAskedFor() {
        String country = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        ids.add(id(toldState("COUNTRY", country, "PROFILE_EXISTS", "NO")));
        ids.add(id(toldState("PUBLICATION", country, "EVALUATED", "YES")));
        ids.add(id(toldState("PUBLICATION", country, "EDITION_YEAR", null)));

        ids.forEach(
                id -> Determinations.task("/v1/determination-tasks/" + id).body("status", equalTo("NOT_APPLICABLE")));
        list("subjectId", country).body("items", empty());
        Registry.reader()
                .queryParam("subjectId", country)
                .queryParam("status", "NOT_APPLICABLE")
                .get("/v1/determination-tasks")
                .then()
                .statusCode(200)
                .body("items.id.sort()", equalTo(ids.stream().sorted().toList()));
    }

    @Test
    void tasksAreFoundByStatusSubjectProjectAndAttributePageByPage() {
        String project = Registry.project("");
        String other = Registry.project("");
        String publication = Registry.publication(Registry.profile(project, "FSM"));
        String funding = id(toldState("PROJECT", project, "FUNDING_YEAR", "2011"));
        String start = id(toldState("PROJECT", project, "START", "2011"));
        String edition = id(toldState("PUBLICATION", publication, "EDITION_YEAR", "2014"));
        String settled = id(toldState("PUBLICATION", publication, "EDITION_YEAR", "2015"));
        String elsewhere = id(toldState("PROJECT", other, "FUNDING_YEAR", "2011"));

        list("project", project).body("items.id.sort()", equalTo(sorted(funding, start, edition, settled)));
        list("project", project, "status", "OPEN").body("items.id.sort()", equalTo(sorted(funding, start, edition)));
        list("project", project, "status", "SETTLED").body("items.id", equalTo(List.of(settled)));
        list("project", project, "attribute", "START").body("items.id", equalTo(List.of(start)));
        list("project", project, "subjectType", "PUBLICATION")
                .body("items.id.sort()", equalTo(sorted(edition, settled)));
        list("subjectId", other).body("items.id", equalTo(List.of(elsewhere)));
        list("project", project, "fields", "status")
                .body("items[0].keySet().sort()", equalTo(List.of("id", "status", "version")));
        list("attribute", "FUNDING_YEAR", "status", "OPEN")
                .body("items.id", hasItem(elsewhere))
                .body("items.id", not(hasItem(start)));

        List<String> paged = new ArrayList<>();
        String next = "/v1/determination-tasks?limit=1&sort=-determinedAt&status=OPEN&project=" + project;
        while (next != null) {
            var page = Registry.reader().get(next).then().statusCode(200).extract();
            paged.addAll(page.jsonPath().getList("items.id"));
            String cursor = page.jsonPath().getString("next");
            next = cursor == null
                    ? null
                    : "/v1/determination-tasks?limit=1&sort=-determinedAt&status=OPEN&project=" + project + "&cursor="
                            + cursor;
        }
        assertThat(paged).containsExactlyInAnyOrder(funding, start, edition);

        Registry.reader()
                .get("/v1/determination-tasks?status=CLOSED")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"));
        Registry.reader().get("/v1/determination-tasks?project=x").then().statusCode(400);
    }

    private static void applied(
            String type, String subject, String attribute, String determined, List<String> before, List<String> after) {
        String task = Determinations.told(Determinations.of(type, subject, attribute, determined));
        Determinations.task(task).body("status", equalTo("OPEN")).body("valuesInForce", equalTo(before));

        Determinations.decide(task, "application", null)
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .body("valuesInForce", equalTo(after));
    }

    private static ObjectNode toldState(String type, String subject, String attribute, @Nullable String value) {
        ObjectNode state = Determinations.of(type, subject, attribute, value);
        String unused = Determinations.told(state);
        return state;
    }

    private static ValidatableResponse list(String... parameters) {
        var request = Registry.reader();
        for (int index = 0; index < parameters.length; index += 2) {
            request.queryParam(parameters[index], parameters[index + 1]);
        }
        return request.get("/v1/determination-tasks").then().statusCode(200);
    }

    private static ValidatableResponse record(String address) {
        return Registry.reader().get(address).then().statusCode(200);
    }

    private static void patch(String publication, String version, String patch) {
        Registry.patcher(version)
                .body(patch)
                .patch("/v1/publications/" + publication)
                .then()
                .statusCode(200);
    }

    private static String publication() {
        return Registry.publication(Registry.profile(Registry.project(""), "FSM"));
    }

    private static String id(ObjectNode state) {
        return state.path("id").asText();
    }

    private static List<String> sorted(String... ids) {
        return List.of(ids).stream().sorted().toList();
    }
}
