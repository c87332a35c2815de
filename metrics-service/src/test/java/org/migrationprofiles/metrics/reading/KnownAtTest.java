package org.migrationprofiles.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.ActiveReadModel;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.metrics.StatedTopics;

/** A figure that was quoted once can be had again, whatever has been told since. */
@QuarkusTest
@MetricsServiceTest
class KnownAtTest {

    private static final List<String> QUESTIONS = List.of(
            "/v1/indicators/publications?groupBy=COUNTRY&population=ALL&asOf=2018-08-31",
            "/v1/indicators/evaluated?groupBy=YEAR&unit=PROJECT&population=ALL&asOf=2018-08-31",
            "/v1/indicators/publication-lag?population=ALL&asOf=2018-08-31",
            "/v1/indicators/surveyed/members?population=ALL&asOf=2018-08-31",
            "/v1/profile-status?asOf=2018-08-31",
            "/v1/coverage?scheme=M49&population=ALL&asOf=2018-08-31",
            "/v1/reports/idf-2010-2014?asOf=2018-08-31");

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void answersAreThoseThatWereGivenThen() throws Exception {
        Map<Instant, List<JsonNode>> given = new LinkedHashMap<>();
        try (Stated stated = new Stated()) {
            String fund = stated.organisation("Time Fund", "OTHER");
            String project = stated.project("PR.T1", 2013, List.of("GUY"), fund);
            String profile = stated.profile(project, "GUY");
            stated.awaitTaken();
            given.put(Instant.now(), answers(""));
            String publication = stated.publication(profile, 2014);
            stated.survey(profile);
            stated.awaitTaken();
            given.put(Instant.now(), answers(""));
            stated.change("publication", publication, Stated.fields("editionYear", 2016));
            String evaluation = stated.evaluation(List.of(profile), List.of());
            stated.awaitTaken();
            given.put(Instant.now(), answers(""));
            stated.delete("evaluation", evaluation);
            stated.delete("publication", publication);
            stated.delete("country-profile", profile);
            stated.awaitTaken();
        }
        // Each differs from the one before, else equality would say nothing.
        assertThat(given.values()).doesNotHaveDuplicates();

        for (Map.Entry<Instant, List<JsonNode>> then : given.entrySet()) {
            assertThat(answers("&knownAt=" + then.getKey())).isEqualTo(then.getValue());
        }
        assertThat(answers("")).isNotIn(given.values());
    }

    @Test
    void questionsOfSeveralTimesAtOnceDoNotMix() throws Exception {
        List<Instant> instants = new ArrayList<>();
        try (Stated stated = new Stated()) {
            String fund = stated.organisation("Many Times Fund", "OTHER");
            String project = stated.project("PR.T2", 2013, List.of("SUR"), fund);
            String profile = stated.profile(project, "SUR");
            for (int year = 2011; year < 2015; year++) {
                stated.publication(profile, year);
                stated.awaitTaken();
                instants.add(Instant.now());
            }
        }
        List<CompletableFuture<Integer>> counts = new ArrayList<>();

        for (Instant instant : instants) {
            counts.add(CompletableFuture.supplyAsync(
                    () -> ask("/v1/indicators/publications?population=ALL&country=SUR&knownAt=" + instant)
                            .statusCode(200)
                            .extract()
                            .path("n")));
        }

        assertThat(counts).extracting(CompletableFuture::join).containsExactly(1, 2, 3, 4);
        assertThat(count("select count(*) from metrics_known.replica")).isZero();
        assertThat(count("select count(*) from metrics_known.publication_fact")).isZero();
    }

    @Test
    void theAnswerSaysOfWhenItIsAndItsLinksLeadToTheSameTime() {
        String instant = Instant.now().toString();

        String members = ask("/v1/indicators/surveyed?population=ALL&knownAt=" + instant)
                .statusCode(200)
                .body("asOf", equalTo(instant.substring(0, "2026-11-29".length())))
                .body("freshness.knownAt", equalTo(instant))
                .body("freshness.lagEvents", nullValue())
                .extract()
                .path("_links.members");

        assertThat(members).contains("knownAt=" + instant);
        ask("/v1/coverage?scheme=M49&knownAt=" + instant)
                .body("_links.indicator", endsWith("&knownAt=" + instant))
                .body("_links.population", endsWith("&knownAt=" + instant));
        ask("/v1/reports/idf-2010-2014?knownAt=" + instant)
                .body("sections[0].rows[0]._links.indicator", endsWith("&knownAt=" + instant));
        ask(members).statusCode(200).body("items", not(hasSize(0)));
        ask("/v1/indicators/surveyed").body("freshness.knownAt", nullValue());
    }

    @Test
    void beforeAnythingWasToldNothingIsKnown() {
        ask("/v1/indicators/publications?population=ALL&knownAt=2001-01-01T00:00:00Z")
                .statusCode(200)
                .body("N", equalTo(0))
                .body("asOf", equalTo("2001-01-01"));
    }

    @Test
    void whatIsToldTwiceIsKeptOnce() throws Exception {
        try (Stated stated = new Stated()) {
            String id = stated.organisation("Twice Fund", "OTHER");
            stated.awaitTaken();
            String count = "select count(*) from state_history where id = '" + id + "'";
            long before = count(count);
            String told = ActiveReadModel.in(dataSource, connection -> text(connection, id));
            StatedTopics again = new StatedTopics();
            again.send(StatedTopics.topic("organisation"), id, told.getBytes(StandardCharsets.UTF_8));
            again.awaitTaken();
            assertThat(count(count)).isEqualTo(before);

            stated.change("organisation", id, Stated.fields("name", "Twice"));
            stated.awaitTaken();

            assertThat(count(count)).isEqualTo(before + 1);
        }
    }

    @Test
    void whatIsErasedIsErasedFromEarlierTimesToo() throws Exception {
        try (Stated stated = new Stated()) {
            String id = stated.state(
                    "interview",
                    Stated.id("interview erased"),
                    Stated.fields("notes", "Said by the minister", "stages", List.of("DESIGN"), "erased", false));
            stated.awaitTaken();

            stated.change("interview", id, Stated.fields("notes", null, "erased", true));
            stated.awaitTaken();

            assertThat(count("select count(*) from state_history where id = '" + id + "'"))
                    .isGreaterThan(1);
            assertThat(count("select count(*) from state_history where id = '" + id
                            + "' and state::text like '%minister%'"))
                    .isZero();
            assertThat(count("select count(*) from state_history where id = '" + id
                            + "' and state -> 'stages' ->> 0 = 'DESIGN'"))
                    .isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2999-01-01T00:00:00Z", "2018-08-31", "1900-01-01T00:00:00Z"})
    void anInstantThatIsNoneOrToComeIsRefused(String instant) {
        ask("/v1/indicators/evaluated?knownAt=" + instant)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?knownAt"))
                .body("detail", containsString("RFC 3339"));
    }

    private List<JsonNode> answers(String knownAt) throws Exception {
        List<JsonNode> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            JsonNode answer = json.readTree(
                    ask(question + knownAt).statusCode(200).extract().asString());
            answer.findParents("freshness").forEach(parent -> ((ObjectNode) parent).remove("freshness"));
            // Links lead to the same time, and only differ in it.
            for (String link : List.of("_links", "link", "claim")) {
                answer.findParents(link).forEach(parent -> ((ObjectNode) parent).remove(link));
            }
            answers.add(answer);
        }
        return answers;
    }

    private static String text(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select state::text from replica where id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
