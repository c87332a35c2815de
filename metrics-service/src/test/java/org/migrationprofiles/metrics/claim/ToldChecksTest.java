package org.migrationprofiles.metrics.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.EventContract;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Partners hear of a claim whose verdict changes, whatever changed it. */
@QuarkusTest
@MetricsServiceTest
class ToldChecksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "evaluations-of-projects";

    @Inject
    ObjectMapper json;

    private Stated stated = new Stated();

    @BeforeEach
    void theAnnexIsKnownAndItsClaimsAreChecked() {
        ReportAnnex.load();
        stated = new Stated();
        awaitTold(ReportAnnex.claim(KEY), "SUPPORTED");
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    @Test
    void aRecordThatMakesAClaimFalseIsToldWithTheVerdictBeforeAndSinceWhen() throws Exception {
        String claim = ReportAnnex.claim(KEY);
        long before = awaitTold(claim, "SUPPORTED").path("version").asLong();

        stated.evaluation(List.of(ReportAnnex.profile("KEN")), List.of());
        stated.awaitTaken();

        JsonNode told = awaitTold(claim, "NOT_SUPPORTED");
        assertThat(told.path("version").asLong()).isGreaterThan(before);
        assertThat(told.path("previousVerdict").asText()).isEqualTo("SUPPORTED");
        assertThat(told.at("/computed/n").asInt()).isEqualTo(3);
        assertThat(told.path("claimKey").asText()).isEqualTo(KEY);
        ask("/v1/claims/" + KEY)
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("since", equalTo(told.path("since").asText()));
        ask("/v1/claims?verdict=NOT_SUPPORTED").body("items.key", hasItem(KEY));
    }

    @Test
    void whatComesOutTheSameIsNotToldAgain() {
        String claim = ReportAnnex.claim(KEY);
        int before = told(claim).size();
        JsonNode last = awaitTold(claim, "SUPPORTED");

        stated.change("claim", claim, Map.of("quote", "Said in other words."));
        stated.result(ReportAnnex.profile("AFG"), "R5", "NO");
        stated.awaitTaken();
        awaitTold(ReportAnnex.claim("policy-impact-table"), "UNDETERMINED", "/computed/unknown", 3);

        // Another version of the claim was checked, and that is all there is to tell.
        assertThat(told(claim)).hasSizeLessThanOrEqualTo(before + 1);
        JsonNode now = awaitTold(claim, "SUPPORTED");
        assertThat(now.path("since")).isEqualTo(last.path("since"));
        assertThat(now.path("previousVerdict")).isEqualTo(last.path("previousVerdict"));
    }

    @Test
    void aClaimThatIsWithdrawnIsToldAsDeletedAndOneThatComesBackAsNew() {
        String claim = ReportAnnex.claim("policy-impact-text");
        awaitTold(claim, "UNDETERMINED");

        stated.delete("claim", claim);
        stated.awaitTaken();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(last(claim).path("deleted").asBoolean()).isTrue());
        stated.close();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(last(claim).path("deleted").asBoolean()).isFalse());
        assertThat(last(claim).path("verdict").asText()).isEqualTo("UNDETERMINED");
    }

    @Test
    void everyEventKeepsToTheContractAndIsInTheFeed() throws Exception {
        List<ConsumerRecord<String, String>> records = KafkaRecords.all(SuiteTopics.of("claim-check"));

        assertThat(records).isNotEmpty().allSatisfy(record -> {
            JsonNode state = json.readTree(record.value());
            assertThat(new EventContract("claim-check").strictViolations(state))
                    .as(record.value())
                    .isEmpty();
            assertThat(EventContract.headerViolations(record.headers())).isEmpty();
            assertThat(record.key()).isEqualTo(state.path("id").asText());
        });
        ask("/v1/changes?limit=1")
                .statusCode(200)
                .body("items[0].type", equalTo("org.migrationprofiles.claim-check.changed.v1"))
                .body("items[0].data.verdict", notNullValue());
    }

    /** It is told with the answer that has the verdict, not when partners have heard of it. */
    @Test
    void sinceWhenAVerdictStandsIsSaidAtOnceAndOfEarlierTimesAsItWasKnownThen() {
        String claim = ReportAnnex.claim(KEY);
        String before = awaitTold(claim, "SUPPORTED").path("since").asText();

        stated.evaluation(List.of(ReportAnnex.profile("KEN")), List.of());
        stated.awaitTaken();

        String since = ask("/v1/claims/" + KEY)
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("since", notNullValue())
                .extract()
                .path("since");
        assertThat(Instant.parse(since)).isAfter(Instant.parse(before));
        ask("/v1/claims?verdict=NOT_SUPPORTED").body("items.find { it.key == '" + KEY + "' }.since", equalTo(since));
        assertThat(awaitTold(claim, "NOT_SUPPORTED").path("since").asText()).isEqualTo(since);
        ask("/v1/claims/" + KEY).body("since", equalTo(since));
        ask("/v1/claims/" + KEY + "?knownAt=" + since)
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("since", equalTo(since));
        ask("/v1/claims/" + KEY + "?knownAt=" + Instant.parse(since).minusMillis(1))
                .body("verdict", equalTo("SUPPORTED"))
                .body("since", equalTo(before));
    }

    /** A year of which nothing is known has no figure, and the event says so as its schema does. */
    @Test
    void aSeriesWithAPartThatHasNoFigureKeepsToTheContract() {
        String claim = ReportAnnex.claim("projects-decrease");
        stated.change("claim", claim, Map.of("indicator", "data-availability-increased"));
        stated.awaitTaken();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(last(claim).path("indicator").asText()).isEqualTo("data-availability-increased"));
        JsonNode told = last(claim);
        assertThat(told.at("/computed/series").findValuesAsText("suppressed")).contains("NO_DATA");
        assertThat(new EventContract("claim-check").strictViolations(told)).isEmpty();
    }

    private JsonNode awaitTold(String claim, String verdict) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(last(claim).path("verdict").asText()).isEqualTo(verdict));
        return last(claim);
    }

    private void awaitTold(String claim, String verdict, String member, int value) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(last(claim).path("verdict").asText()).isEqualTo(verdict);
            assertThat(last(claim).at(member).asInt()).isEqualTo(value);
        });
    }

    private JsonNode last(String claim) {
        List<JsonNode> told = told(claim);
        return told.isEmpty() ? json.createObjectNode() : told.get(told.size() - 1);
    }

    private List<JsonNode> told(String claim) {
        List<JsonNode> told = new ArrayList<>();
        for (ConsumerRecord<String, String> record : KafkaRecords.all(SuiteTopics.of("claim-check"))) {
            if (record.key().equals(claim)) {
                told.add(parsed(record.value()));
            }
        }
        return told;
    }

    private JsonNode parsed(String state) {
        try {
            return json.readTree(state);
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalStateException("An event is no JSON", unreadable);
        }
    }
}
