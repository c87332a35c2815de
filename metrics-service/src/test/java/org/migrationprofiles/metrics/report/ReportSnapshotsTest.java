package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** A report that was quoted can be read again, and what has moved since is told with its causes. */
@QuarkusTest
@MetricsServiceTest
class ReportSnapshotsTest {

    private static final String REPORT = "/v1/reports/idf-2010-2014";
    private static final String SNAPSHOTS = REPORT + "/snapshots";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource dataSource;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void aSnapshotIsTheWholeReport() throws Exception {
        String id = take("{\"title\": \"As quoted\", \"asOf\": \"2016-06-30\"}")
                .body("title", equalTo("As quoted"))
                .body("asOf", equalTo("2016-06-30"))
                .body("takenBy", notNullValue())
                .body("freshness.generation", greaterThan(0))
                .body("definitionVersion", equalTo(1))
                .body("contentHash", matchesPattern("[0-9a-f]{64}"))
                .header("Location", containsString(SNAPSHOTS + "/"))
                .extract()
                .path("id");

        JsonNode kept = JSON.readTree(
                ask(SNAPSHOTS + "/" + id).statusCode(200).extract().asString());
        ObjectNode report = (ObjectNode)
                JSON.readTree(ask(REPORT + "?asOf=2016-06-30").extract().asString());
        report.remove("freshness");
        assertThat(kept.get("content")).isEqualTo(report);
        assertThat(kept.get("contentHash").asText()).isEqualTo(Digest.of(CanonicalJson.of(report)));
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .header("If-None-Match", "\"" + id + "\"")
                .get(SNAPSHOTS + "/" + id)
                .then()
                .statusCode(304);
    }

    /** RFC 8785, so that others find the same hash. */
    @Test
    void contentIsHashedInOneForm() throws Exception {
        JsonNode value = JSON.readTree(
                "{\"b\": [1.50, 100.0, 0.0, -3, 13], \"a\": {\"\\u20ac\": null, \"A\": true}, \"c\": \"\\u0001\\n\\\"\\\\é\"}");

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"a\":{\"A\":true,\"€\":null},\"b\":[1.5,100,0,-3,13],\"c\":\"\\u0001\\n\\\"\\\\é\"}");
        assertThat(Digest.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theSameContentIsKeptOnce() {
        String first = take("{}").extract().path("id");

        evaluator()
                .body("{\"title\": \"Again\"}")
                .post(SNAPSHOTS)
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .header("Location", containsString(first));
        String other = take("{\"asOf\": \"2015-01-01\"}").extract().path("id");
        assertThat(other).isGreaterThan(first);
        take("{}").statusCode(201).body("id", greaterThan(other));
    }

    /** As curl -X POST sends it: neither a body nor a type. */
    @Test
    void nothingNeedBeWishedOfASnapshot() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + SNAPSHOTS))
                .header("Authorization", "Bearer " + Tokens.with(Roles.EVALUATOR))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(bare, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        assertThat(JSON.readTree(answer.body()).path("asOf").asText()).isEqualTo("2018-08-31");
        evaluator().contentType("text/plain").body("{}").post(SNAPSHOTS).then().statusCode(415);
    }

    @Test
    void manyWhoTakeOneAtOnceGetTheSame() throws Exception {
        String unused = take("{\"asOf\": \"2014-01-01\"}").extract().path("id");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Response>> requests = Collections.nCopies(
                    8, () -> evaluator().body("{\"asOf\": \"2014-02-01\"}").post(SNAPSHOTS));
            Set<String> ids = new HashSet<>();
            int created = 0;
            for (Future<Response> answer : clients.invokeAll(requests)) {
                ids.add(answer.get().path("id"));
                created += answer.get().statusCode() == 201 ? 1 : 0;
            }
            assertThat(ids).hasSize(1);
            assertThat(created).isEqualTo(1);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void whatMovedIsToldWithTheRecordsThatMovedIt() {
        try (Stated stated = new Stated()) {
            String before = take("{\"asOf\": \"2018-08-31\"}").extract().path("id");
            String evaluation = stated.evaluation(List.of(ReportAnnex.profile("MUS")), List.of());
            stated.awaitTaken();

            diff(before, "now")
                    .body("same", equalTo(false))
                    .body("from.snapshot", equalTo(before))
                    .body("to.snapshot", nullValue())
                    .body("moved.row", hasItems("projects-evaluated", "publications-evaluated"))
                    // Its caveat moved, since the annex says otherwise of this profile; its figure did not.
                    .body("moved.findAll { it.changed.contains('computed') }.row", not(hasItem("projects-completed")))
                    .rootPath("moved.find { it.row == 'projects-evaluated' }")
                    .body("section", equalTo("method"))
                    .body("changed", hasItems("computed", "verdict"))
                    .body("before.computed.n", equalTo(2))
                    .body("before.verdict", equalTo("SUPPORTED"))
                    .body("after.computed.n", equalTo(3))
                    .body("after.verdict", equalTo("NOT_SUPPORTED"))
                    .body("touchedBy.count", equalTo(1))
                    .body("touchedBy.records.type", contains("evaluation"))
                    .body("touchedBy.records.id", contains(evaluation))
                    .rootPath("because")
                    .body("definitionChanged", equalTo(false))
                    .body("asOfChanged", equalTo(false))
                    .body("formulasChanged", equalTo(false))
                    .body("heard.count", equalTo(1))
                    .body("heard.byType.evaluation", equalTo(1))
                    .body("heard.records.id", contains(evaluation))
                    .body("heard.records[0].heardAt", notNullValue());

            String after = take("{\"asOf\": \"2018-08-31\"}").extract().path("id");
            stated.delete("evaluation", evaluation);
            stated.awaitTaken();
            diff(before, after).body("moved.row", hasItem("projects-evaluated"));
            // Taken back: nothing differs from before, though something was heard.
            diff(before, "now")
                    .body("same", equalTo(true))
                    .body("moved", empty())
                    .body("because.heard.records.deleted", contains(true));
            diff(after, "now")
                    .body("moved.find { it.row == 'projects-evaluated' }.after.computed.n", equalTo(2))
                    .body("because.heard.records[0].versionBefore", notNullValue());
            diff("now", after).body("moved.find { it.row == 'projects-evaluated' }.after.computed.n", equalTo(3));
        }
    }

    /** Of two records that changed, each figure names the one that it rests on. */
    @Test
    void aFigureNamesTheRecordsThatItCanHaveMovedBy() {
        String before = take("{\"asOf\": \"2018-08-30\"}").extract().path("id");
        try (Stated stated = new Stated()) {
            String evaluation = stated.evaluation(List.of(ReportAnnex.profile("MUS")), List.of());
            String project = stated.project("PR.9401", 2014, List.of("BWA"), ReportAnnex.fund());
            stated.change(
                    "claim", ReportAnnex.claim("small-number-projects"), Stated.fields("topics", List.of("METHOD")));
            String finding = stated.state(
                    "finding",
                    Stated.id("finding of a cause"),
                    Stated.fields(
                            "kind",
                            "CHALLENGE",
                            "category",
                            "FUNDING",
                            "subject",
                            Stated.fields("type", "PROJECT", "id", ReportAnnex.project("PR.0100"))));
            String publication = stated.publication(stated.profile(project, "BWA"), 2015);
            stated.awaitTaken();

            String touched = "moved.find { it.row == '%s' }.touchedBy.records.id";
            diff(before, "now")
                    .body("because.heard.count", equalTo(6))
                    .body(touched.formatted("projects-with-funding-as-a-challenge"), hasItems(finding, project))
                    .body(touched.formatted("projects-with-funding-as-a-challenge"), not(hasItem(evaluation)))
                    .body(touched.formatted("publications-by-publication-year"), hasItem(publication))
                    .body(touched.formatted("publications-by-publication-year"), not(hasItem(finding)))
                    .body(touched.formatted("publications-evaluated"), hasItems(evaluation, publication))
                    .body("moved.find { it.row == 'claims-by-verdict' }.touchedBy", nullValue());
        }
    }

    @Test
    void rowsThatAreAddedOrGoneAreTold() {
        String report = "snapshot-of-mine";
        String definition = """
                {"id": "snapshot-of-mine", "title": "Mine", "asOf": "2018-08-31", "sections": [
                 {"id": "counts", "title": "Counts", "rows": [
                  {"id": "projects", "figure": "Projects", "indicator": "projects"},
                  {"id": "%s", "figure": "More", "indicator": "%s"}]}]}
                """;
        evaluator()
                .body(definition.formatted("surveyed", "surveyed"))
                .post("/v1/report-definitions")
                .then()
                .statusCode(201);
        String address = "/v1/reports/" + report + "/snapshots";
        String first = evaluator()
                .body("{}")
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String tag = evaluator().get("/v1/report-definitions/" + report).header("ETag");
        String changed = evaluator()
                .header("If-Match", tag)
                .body(definition.formatted("evaluated", "evaluated"))
                .put("/v1/report-definitions/" + report)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        ask(address + "/diff?from=" + first)
                .statusCode(200)
                .body("added.row", contains("evaluated"))
                .body("gone.row", contains("surveyed"))
                .body("moved", empty())
                .body("because.definitionChanged", equalTo(true))
                .body("from.definitionVersion", not(equalTo(null)));

        evaluator()
                .header("If-Match", changed)
                .delete("/v1/report-definitions/" + report)
                .then()
                .statusCode(204);
        ask(address + "/" + first).statusCode(200).body("content.sections[0].rows", hasSize(2));
        ask(address).statusCode(200).body("items.id", hasItem(first));
        ask(address + "/diff?from=" + first).statusCode(404);
        evaluator().body("{}").post(address).then().statusCode(404);
    }

    @Test
    void snapshotsAreListedTheNewestFirst() {
        String first = take("{\"asOf\": \"2013-01-01\"}").extract().path("id");
        String second = evaluator()
                .body("{\"asOf\": \"2013-01-02\"}")
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        ValidatableResponse page = ask(SNAPSHOTS + "?limit=1")
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items.content", everyItem(nullValue()));
        String next = page.extract().path("next");
        ask(SNAPSHOTS + "?limit=1&cursor=" + next).body("items.id", contains(first));
    }

    /** What may have been quoted is not taken away, not even in the database. */
    @Test
    void aSnapshotStays() {
        String id = take("{\"asOf\": \"2012-01-01\"}").extract().path("id");

        evaluator()
                .delete(SNAPSHOTS + "/" + id)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
        ask(SNAPSHOTS + "/" + id).statusCode(200);
        for (String sql : List.of("delete from report_snapshot", "update report_snapshot set title = 'x'")) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("stays as it is");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reports/none/snapshots, 404",
        "/v1/reports/idf-2010-2014/snapshots/none, 404",
        "/v1/reports/idf-2010-2014/snapshots?colour=blue, 400",
        "/v1/reports/idf-2010-2014/snapshots/diff, 400",
        "/v1/reports/idf-2010-2014/snapshots/diff?from=now&to=now, 400",
        "/v1/reports/idf-2010-2014/snapshots/diff?from=none, 404",
        "/v1/reports/idf-2010-2014/snapshots/diff?from=none&knownAt=2026-01-01T00:00:00Z, 400",
        "/v1/reports/none/snapshots/diff?from=none, 404"
    })
    void whatIsAskedWronglyIsRefused(String address, int status) {
        ask(address).statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"colour\": 1},/colour",
                "{\"title\": \"\"},/title",
                "{\"title\": \"\\u00a0 \\u200b\"},/title",
                "{\"asOf\": \"1066-10-14\"},/asOf"
            })
    void whatIsWantedWronglyIsRefused(String body, String pointer) {
        evaluator().body(body).post(SNAPSHOTS).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    // Another content than that of whichever snapshot is the newest.
    private static ValidatableResponse take(String body) {
        evaluator().body("{\"asOf\": \"2011-01-01\"}").post(SNAPSHOTS).then().statusCode(oneOf(200, 201));
        return evaluator().body(body).post(SNAPSHOTS).then().statusCode(201);
    }

    private static ValidatableResponse diff(String from, String to) {
        return ask(SNAPSHOTS + "/diff?from=" + from + "&to=" + to).statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static RequestSpecification evaluator() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
