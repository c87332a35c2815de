package org.migrationprofiles.metrics.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Money is told of those of whom it is known, and divided without counting anything twice. */
@QuarkusTest
@MetricsServiceTest
class FundingTest {

    private static final String FUNDING = "/v1/funding?regionScheme=IOM_RO_2018";

    @Inject
    ObjectMapper json;

    private Stated stated = new Stated();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
        stated = new Stated();
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    @Test
    void s40TheReportNamesNoAmountAndNoneIsMadeUp() {
        ask(FUNDING)
                .statusCode(200)
                .body("n", equalTo(0))
                .body("N", equalTo(9))
                .body("unknown", equalTo(9))
                .body("suppressed", equalTo("NO_DATA"))
                .body("total", nullValue())
                .body("statistics", nullValue())
                .body("countries", hasSize(0))
                .body("regions.amount.unique()", equalTo(List.of(0.0f)))
                .body("withoutBudget", hasSize(9));
    }

    @Test
    void s40S46AmountsAreAddedUpSpreadAndSharedOut() throws Exception {
        budget("PR.0100", "300000.00", false, null);
        budget("PR.0124", "100000.00", false, null);
        budget("PR.0126", "200000.01", false, null);
        stated.awaitTaken();

        JsonNode answer = answer("");

        assertThat(answer.path("n").asInt()).isEqualTo(3);
        assertThat(decimal(answer, "/total")).isEqualByComparingTo("600000.01");
        assertThat(decimal(answer, "/statistics/min")).isEqualByComparingTo("100000.00");
        assertThat(decimal(answer, "/statistics/max")).isEqualByComparingTo("300000.00");
        assertThat(decimal(answer, "/statistics/median")).isEqualByComparingTo("200000.01");
        assertThat(decimal(answer, "/statistics/standardDeviation")).isEqualByComparingTo("81649.66");
        assertThat(answer.path("projects").findValuesAsText("label")).containsExactly("PR.0100", "PR.0126", "PR.0124");
        assertThat(sum(answer.path("projects"), "percent")).isEqualByComparingTo("100.00");
    }

    @Test
    void s47TheMoneyOfAProjectIsDividedAmongItsCountriesToTheCent() throws Exception {
        budget("PR.0059", "100000.01", false, "EQUAL_SPLIT");
        budget("PR.0085", "100000.03", false, "EQUAL_SPLIT");
        stated.awaitTaken();

        JsonNode answer = answer("");

        assertThat(parts(answer))
                .containsEntry("MUS", new BigDecimal("50000.01"))
                .containsEntry("SYC", new BigDecimal("50000.00"))
                .containsEntry("ARG", new BigDecimal("25000.01"))
                .containsEntry("BOL", new BigDecimal("25000.01"))
                .containsEntry("PRY", new BigDecimal("25000.01"))
                .containsEntry("URY", new BigDecimal("25000.00"));
        assertThat(sum(answer.path("countries"), "amount")).isEqualByComparingTo(decimal(answer, "/total"));
        assertThat(sum(answer.path("countries"), "percent")).isEqualByComparingTo("100.00");
        assertThat(sum(answer.path("regions"), "amount")).isEqualByComparingTo(decimal(answer, "/total"));
    }

    /** S46: three thirds are 100.0, and the parts of a region are the region. */
    @ParameterizedTest
    @ValueSource(strings = {"IDF_REGIONS", "IOM_RO_2018", "M49"})
    void theSharesOfRegionsAddUp(String scheme) throws Exception {
        budget("PR.0100", "100.00", false, null);
        budget("PR.0124", "100.00", false, null);
        budget("PR.0085", "100.00", false, "EQUAL_SPLIT");
        stated.awaitTaken();

        JsonNode regions = read("/v1/funding?regionScheme=" + scheme).path("regions");

        Map<String, BigDecimal> whole = new HashMap<>();
        Map<String, BigDecimal> parts = new HashMap<>();
        for (JsonNode region : regions) {
            whole.put(region.path("key").asText(), region.path("percent").decimalValue());
            parts.merge(region.path("parent").asText(""), region.path("percent").decimalValue(), BigDecimal::add);
        }
        whole.put("", new BigDecimal("100.0"));
        parts.forEach((region, sum) -> assertThat(sum).as(region).isEqualTo(whole.get(region)));
    }

    @Test
    void s47WhatNobodyHasSaidHowToDivideStaysUndivided() throws Exception {
        budget("PR.0059", "1000.00", false, null);
        budget("PR.0100", "3000.00", false, null);
        stated.awaitTaken();

        JsonNode recorded = answer("");
        JsonNode split = answer("&allocation=EQUAL_SPLIT");

        assertThat(decimal(recorded, "/undivided/amount")).isEqualByComparingTo("1000.00");
        assertThat(decimal(recorded, "/undivided/percent")).isEqualByComparingTo("25.00");
        assertThat(recorded.at("/undivided/projects/0").asText()).isEqualTo("PR.0059");
        assertThat(recorded.path("caveats").toString()).contains("NOT_ALL_DIVIDED");
        assertThat(parts(recorded)).containsOnlyKeys("AFG");
        assertThat(parts(split)).containsOnlyKeys("AFG", "MUS", "SYC");
        assertThat(split.path("caveats").toString()).contains("SPLIT_EQUALLY").doesNotContain("NOT_ALL_DIVIDED");
    }

    @Test
    void madeUpAmountsAreToldApart() {
        budget("PR.0100", "300000.00", true, null);
        stated.awaitTaken();

        ask(FUNDING).body("n", equalTo(0)).body("caveats", not(hasItem("SYNTHETIC_AMOUNTS")));
        ask(FUNDING + "&synthetic=ONLY")
                .body("n", equalTo(1))
                .body("total", equalTo(300000.0f))
                .body("caveats", hasItem("SYNTHETIC_AMOUNTS"));
    }

    @Test
    void s45CostAndBreadthAreShownAsPairsAndNotCorrelated() {
        budget("PR.0124", "1000.00", false, null);
        budget("PR.0140", "2000.00", false, null);
        for (String code : List.of("R1", "R2", "R3", "R4")) {
            String unused = stated.result(ReportAnnex.profile("KEN"), code, "YES");
        }
        stated.awaitTaken();

        ask("/v1/funding/pairs")
                .statusCode(200)
                .body("N", equalTo(9))
                .body("suppressed", equalTo("INSUFFICIENT_EVIDENCE"))
                .body("explanation", containsString("not computed"))
                .body("pairs.label", hasItems("PR.0124", "PR.0100"))
                .body("pairs.find { it.label == 'PR.0124' }.results", equalTo(5))
                .body("pairs.find { it.label == 'PR.0124' }.costPerResult", equalTo(200.0f))
                .body("pairs.find { it.label == 'PR.0124' }.costPerResultReason", nullValue())
                .body("pairs.find { it.label == 'PR.0140' }.amount", equalTo(2000.0f))
                .body("pairs.find { it.label == 'PR.0140' }.costPerResult", nullValue())
                .body("pairs.find { it.label == 'PR.0140' }.costPerResultReason", equalTo("RESULTS_UNKNOWN"))
                .body("pairs.find { it.label == 'PR.0100' }.costPerResultReason", equalTo("NO_BUDGET"))
                .body("pairs.find { it.label == 'PR.0100' }.amount", nullValue())
                .body("pairs.find { it.label == 'PR.0100' }.costPerResult", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funding?population=EVERYONE",
                "funding?budget=LAST",
                "funding?synthetic=ALSO",
                "funding?allocation=BY_SIZE",
                "funding?regionScheme=MOON",
                "funding?colour=red",
                "funding/pairs?budget=CURRENT"
            })
    void whatIsNotKnownIsRefusedWithWhatIs(String question) {
        ask("/v1/" + question)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + question.replaceAll(".*\\?|=.*", "")));
    }

    /** S40: who has no amount says why, and an amount names its own source. */
    @Test
    void membersOfABudgetNameItsSourceAndTheOthersTheReason() {
        String decision = stated.source("decision", "Decision on an allotment");
        entry("PR.0100", "300000.00", "USD", false, Stated.provenance(decision, "p. 7"));
        entry("PR.0124", "100000.00", "USD", false, null);
        entry("PR.0126", "100000.00", "EUR", false, null);
        entry("PR.0136", "100000.00", "USD", true, null);
        stated.awaitTaken();

        ask("/v1/indicators/budget/members")
                .body("items.label", contains("PR.0100", "PR.0124"))
                .body("items.source", contains(equalTo("Decision on an allotment"), nullValue()))
                .body("items.locator", contains(equalTo("p. 7"), nullValue()))
                .body("items.reason", contains(nullValue(), nullValue()));
        ask("/v1/indicators/budget/unknown")
                .body("items.find { it.label == 'PR.0126' }.reason", equalTo("NO_EXCHANGE_RATE"))
                .body("items.find { it.label == 'PR.0136' }.reason", equalTo("SYNTHETIC_ONLY"))
                .body("items.find { it.label == 'PR.0140' }.reason", equalTo("NO_BUDGET"));

        String reason = "withoutBudget.find { it.label == '%s' }.reason";
        ask(FUNDING)
                .body("unit", equalTo("PROJECT"))
                .body("n", equalTo(2))
                .body("withoutBudget", hasSize(7))
                .body("withoutBudget[0].record", endsWith("/v1/projects/" + ReportAnnex.project("PR.0039")))
                .body(reason.formatted("PR.0126"), equalTo("NO_EXCHANGE_RATE"))
                .body(reason.formatted("PR.0136"), equalTo("SYNTHETIC_ONLY"))
                .body(reason.formatted("PR.0140"), equalTo("NO_BUDGET"));
        ask(FUNDING + "&synthetic=ONLY")
                .body("n", equalTo(1))
                .body("projects.label", contains("PR.0136"))
                .body(reason.formatted("PR.0100"), equalTo("NOT_SYNTHETIC"))
                .body(reason.formatted("PR.0126"), equalTo("NOT_SYNTHETIC"))
                .body(reason.formatted("PR.0140"), equalTo("NO_BUDGET"));
    }

    /** Beside money stands what stands beside the indicator of budgets: who is left out, and what sources claim. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/funding", "/v1/funding/pairs"})
    void whoIsLeftOutAndWhatIsClaimedStandBeside(String address) {
        String project = stated.project("PR.9401", 2012, List.of("GHA"), ReportAnnex.fund());
        stated.awaitTaken();

        ValidatableResponse answer = ask(address)
                .statusCode(200)
                .body("unit", equalTo("PROJECT"))
                .body("N", equalTo(9))
                .body("excluded.reason", contains("INCOMPLETE"))
                .body("excluded.count", contains(1))
                .body("excluded.units", contains(contains("PR.9401")))
                .body("conflicts", hasSize(0))
                .body("reported.claim", hasItems("budget-highest", "budget-half"))
                .body("reported.find { it.claim == 'budget-highest' }.verdict", equalTo("UNDETERMINED"))
                .body("caveats", hasItems("SMALL_POPULATION", "GENERALISABILITY_IDF_ONLY"));
        ask(answer.extract().path("excluded[0].link")).statusCode(200).body("items.id", contains(project));
    }

    /** Amounts are cents, and so are their averages; what halves a cent goes to the even one. */
    @Test
    void averagesOfMoneyAreCents() throws Exception {
        budget("PR.0100", "100.00", false, null);
        budget("PR.0124", "100.01", false, null);
        stated.awaitTaken();

        for (String address : List.of("/v1/indicators/budget", "/v1/funding")) {
            JsonNode answer = read(address);
            assertThat(decimal(answer, "/statistics/mean")).as(address).isEqualTo(new BigDecimal("100.00"));
            assertThat(decimal(answer, "/statistics/median")).as(address).isEqualTo(new BigDecimal("100.00"));
            assertThat(decimal(answer, "/statistics/standardDeviation").scale())
                    .as(address)
                    .isEqualTo(2);
        }
        assertThat(decimal(read("/v1/indicators/publication-lag"), "/statistics/mean")
                        .scale())
                .isEqualTo(4);
    }

    private void entry(
            String code, String amount, String currency, boolean synthetic, @Nullable Map<String, Object> provenance) {
        stated.change(
                "project",
                Stated.id("project " + code),
                Stated.fields("budgets", budgets(amount, currency, synthetic, provenance)));
    }

    private void budget(String code, String amount, boolean synthetic, @Nullable String method) {
        stated.change(
                "project",
                Stated.id("project " + code),
                Stated.fields(
                        "budgets",
                        budgets(amount, "USD", synthetic, null),
                        "allocation",
                        method == null ? null : Stated.fields("method", method, "provenance", null)));
    }

    private static List<Map<String, Object>> budgets(
            String amount, String currency, boolean synthetic, @Nullable Map<String, Object> provenance) {
        return List.of(Stated.fields(
                "kind",
                "ORIGINAL",
                "money",
                Map.of("amount", new BigDecimal(amount), "currency", currency),
                "exchangeRate",
                null,
                "synthetic",
                synthetic,
                "decidedOn",
                null,
                "provenance",
                provenance));
    }

    private JsonNode answer(String more) throws Exception {
        return read(FUNDING + more);
    }

    private JsonNode read(String address) throws Exception {
        return json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .readTree(ask(address).statusCode(200).extract().asString());
    }

    private static Map<String, BigDecimal> parts(JsonNode answer) {
        Map<String, BigDecimal> parts = new HashMap<>();
        answer.path("countries")
                .forEach(country -> parts.put(
                        country.path("key").asText(), country.path("amount").decimalValue()));
        return parts;
    }

    private static BigDecimal decimal(JsonNode answer, String place) {
        return answer.at(place).decimalValue();
    }

    private static BigDecimal sum(JsonNode rows, String member) {
        List<BigDecimal> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.path(member).decimalValue()));
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
