package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets in their currencies, and what of them falls to each country (S47). */
@QuarkusTest
@ProjectServiceTest
class BudgetAllocationTest {

    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

    @Test
    void theMoneyOfMauritiusAndSeychellesIsDividedInEqualPartsThatMakeTheWholeS47() {
        ValidatableResponse answer = allocation(project("EQUAL_SPLIT", usd("ORIGINAL", "100000.01"), "SYC", "MUS"));

        answer.statusCode(200)
                .header("ETag", "\"1\"")
                .body("method", equalTo("EQUAL_SPLIT"))
                .body("undivided", nullValue());
        // The cent that is left goes to the first by its code.
        assertThat(parts(answer))
                .isEqualTo(Map.of("MUS", new BigDecimal("50000.01"), "SYC", new BigDecimal("50000.00")));
    }

    @Test
    void theMoneyOfFourCountriesOfSouthAmericaIsAQuarterEachS47() {
        ValidatableResponse answer =
                allocation(project("EQUAL_SPLIT", usd("ORIGINAL", "200000"), "ARG", "PRY", "URY", "BOL"));

        assertThat(parts(answer).values()).hasSize(4).allMatch(new BigDecimal("50000.00")::equals);
    }

    @Test
    void moneyIsDividedByTheSharesOfCountriesThatTheProjectIsFor() {
        String address = created("""
                "countries": [{"iso3": "KEN", "role": "BENEFITING", "share": 33.3333},
                              {"iso3": "MWI", "role": "BENEFITING", "share": 66.6667},
                              {"iso3": "NAM", "role": "OTHER_BENEFITING"}],
                "allocation": {"method": "EXPLICIT_PERCENT"}, "budgets": [%s]
                """.formatted(usd("ORIGINAL", "100.00")));

        assertThat(parts(allocation(address)))
                .isEqualTo(Map.of("KEN", new BigDecimal("33.33"), "MWI", new BigDecimal("66.67")));
    }

    @Test
    void oneCountryHasAllAndSeveralNeedToKnowHow() {
        assertThat(parts(allocation(created("""
                        "countries": [{"iso3": "KEN", "role": "BENEFITING"}], "budgets": [%s]
                        """.formatted(usd("ORIGINAL", "7.07"))))))
                .isEqualTo(Map.of("KEN", new BigDecimal("7.07")));
        allocation(created("""
                        "countries": [{"iso3": "KEN", "role": "BENEFITING"}, {"iso3": "MWI", "role": "BENEFITING"}],
                        "budgets": [%s]
                        """.formatted(usd("ORIGINAL", "7.07"))))
                .body("undivided", equalTo("NO_METHOD"))
                .body("amount.amount", equalTo(new BigDecimal("7.07")))
                .body("countries", hasSize(0));
        allocation(created("""
                        "countries": [{"iso3": "KEN", "role": "OTHER_BENEFITING"}], "budgets": [%s]
                        """.formatted(usd("ORIGINAL", "7.07")))).body("undivided", equalTo("NO_COUNTRY"));
        allocation(project("EQUAL_SPLIT", "", "KEN", "MWI"))
                .body("undivided", equalTo("NO_AMOUNT"))
                .body("amount.reason", equalTo("NO_AMOUNT"))
                .body("budget", nullValue());
    }

    @Test
    void theLastBudgetIsInForce() {
        String budgets = Stream.of(usd("ORIGINAL", "100"), usd("REVISED", "120"), usd("REVISED", "90"))
                .collect(Collectors.joining(", "));

        allocation(project("EQUAL_SPLIT", budgets, "KEN"))
                .body("budget.kind", equalTo("REVISED"))
                .body("amount.amount", equalTo(new BigDecimal("90.00")));
    }

    @Test
    void anotherCurrencyCountsByItsRateAndStaysOutWithoutOne() {
        String rate = "{\"rate\": 1.1049, \"date\": {\"value\": \"2015-10\", \"precision\": \"MONTH\"},"
                + " \"source\": \"UN operational rates of exchange\"}";

        // 1000.01 x 1.1049 = 1104.911049
        allocation(project("EQUAL_SPLIT", budget("ORIGINAL", "1000.01", "EUR", rate, false), "KEN"))
                .body("amount.amount", equalTo(new BigDecimal("1104.91")));
        allocation(project("EQUAL_SPLIT", budget("ORIGINAL", "1000.01", "EUR", "null", false), "KEN"))
                .body("amount.amount", nullValue())
                .body("amount.reason", equalTo("NO_EXCHANGE_RATE"))
                .body("budget.money.currency", equalTo("EUR"))
                .body("countries", hasSize(0));
    }

    @Test
    void madeUpMoneyCountsOnlyWhereItIsAskedForAndNeverBesideRealMoney() {
        String synthetic = budget("REVISED", "500", "USD", "null", true);
        String onlySynthetic = project("EQUAL_SPLIT", synthetic, "KEN");
        String both = project("EQUAL_SPLIT", usd("ORIGINAL", "100") + ", " + synthetic, "KEN");

        allocation(onlySynthetic).body("amount.amount", nullValue()).body("amount.reason", equalTo("SYNTHETIC_ONLY"));
        Registry.reader()
                .config(EXACT)
                .queryParam("includeSynthetic", "true")
                .get(onlySynthetic + "/allocation")
                .then()
                .body("amount.amount", equalTo(new BigDecimal("500.00")))
                .body("budget.synthetic", equalTo(true));
        allocation(both).body("amount.amount", equalTo(new BigDecimal("100.00")));
        Registry.reader()
                .config(EXACT)
                .queryParam("includeSynthetic", "true")
                .get(both + "/allocation")
                .then()
                .body("amount.amount", equalTo(new BigDecimal("100.00")));
        Registry.reader()
                .queryParam("includeSynthetic", "yes")
                .get(both + "/allocation")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?includeSynthetic")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1, 'currency': 'USX'}}]} | /budgets/0/money/currency",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': -1, 'currency': 'USD'}}]} | /budgets/0/money/amount",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 0.001, 'currency': 'USD'}}]} | /budgets/0/money/amount",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1e12, 'currency': 'USD'}}]} | /budgets/0/money/amount",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1e400, 'currency': 'USD'}}]} | /budgets/0/money/amount",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1e-99999, 'currency': 'USD'}}]}"
                        + " | /budgets/0/money/amount",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 0.1000000000000000000001, 'currency': 'USD'}}]}"
                        + " | /budgets/0/money/amount",
                "{'fundingYear': 1e400} | /fundingYear",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1}}]} | /budgets/0/money/currency",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1, 'currency': 'USD'}, 'exchangeRate': {'rate': 1,"
                        + " 'source': 'x', 'date': {'value': '2015', 'precision': 'YEAR'}}}]} | /budgets/0/exchangeRate",
                "{'budgets': [{'kind': 'ORIGINAL', 'money': {'amount': 1, 'currency': 'EUR'}, 'exchangeRate': {'rate': 0,"
                        + " 'source': 'x', 'date': {'value': '2015', 'precision': 'YEAR'}}}]} | /budgets/0/exchangeRate/rate",
                "{'budgets': [{'kind': 'REVISED', 'money': {'amount': 1, 'currency': 'USD'}},"
                        + " {'kind': 'ORIGINAL', 'money': {'amount': 1, 'currency': 'USD'}}]} | /budgets",
                "{'countries': [{'iso3': 'KEN', 'role': 'BENEFITING', 'share': 60},"
                        + " {'iso3': 'MWI', 'role': 'BENEFITING', 'share': 41}]} | /countries",
                "{'countries': [{'iso3': 'KEN', 'role': 'OTHER_BENEFITING', 'share': 60}]} | /countries/0/share",
                "{'countries': [{'iso3': 'KEN', 'role': 'BENEFITING', 'share': 101}]} | /countries/0/share",
                "{'countries': [{'iso3': 'KEN', 'role': 'BENEFITING', 'share': 0.00001}]} | /countries/0/share",
                "{'countries': [{'iso3': 'KEN', 'role': 'BENEFITING', 'share': 99.9999}],"
                        + " 'allocation': {'method': 'EXPLICIT_PERCENT'}} | /allocation",
                "{'countries': [{'iso3': 'KEN', 'role': 'BENEFITING', 'share': 100}, {'iso3': 'MWI', 'role': 'BENEFITING'}],"
                        + " 'allocation': {'method': 'EXPLICIT_PERCENT'}} | /allocation",
                "{'titles': [{'language': 'en', 'text': 'a'}, {'language': 'en', 'text': 'b'}]} | /titles"
            })
    void whatCannotBeMoneyOrADivisionIsRefusedWhereItStands(String patch, String pointer) {
        String id = Registry.project("");
        String body = patch.replace('\'', '"');

        Registry.patcher("\"1\"")
                .body(body)
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
        Registry.editor()
                .body("{\"identifiers\": [{\"scheme\": \"ALIAS\", \"value\": \"%s\", \"primary\": true}], "
                                .formatted(Registry.key())
                        + body.substring(1))
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "100.00", "1E+2", "1.00e2"})
    void theSameAmountWrittenOtherwiseIsNoChange(String amount) {
        String address = project("EQUAL_SPLIT", usd("ORIGINAL", "100.00"), "KEN");

        Registry.patcher("\"1\"")
                .body("{\"budgets\": [%s], \"countries\": [{\"iso3\": \"KEN\", \"role\": \"BENEFITING\"}]}"
                        .formatted(usd("ORIGINAL", amount)))
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void theLargestAmountIsKeptToTheCent() {
        String address = project("EQUAL_SPLIT", usd("ORIGINAL", "999999999999.99"), "KEN");

        allocation(address).body("amount.amount", equalTo(new BigDecimal("999999999999.99")));
        // A patch of something else leaves it as it is.
        Registry.patcher("\"1\"")
                .body("{\"fundingYear\": 2012}")
                .patch(address)
                .then()
                .statusCode(200);
        allocation(address).body("amount.amount", equalTo(new BigDecimal("999999999999.99")));
    }

    private static Map<String, BigDecimal> parts(ValidatableResponse answer) {
        List<Map<String, Object>> countries = answer.statusCode(200).extract().path("countries");
        return countries.stream()
                .collect(Collectors.toMap(part -> (String) part.get("iso3"), part -> (BigDecimal) part.get("amount")));
    }

    private static ValidatableResponse allocation(String address) {
        return Registry.reader().config(EXACT).get(address + "/allocation").then();
    }

    private static String project(String method, String budgets, String... countries) {
        String list = Stream.of(countries)
                .map("{\"iso3\": \"%s\", \"role\": \"BENEFITING\"}"::formatted)
                .collect(Collectors.joining(", "));
        return created("\"countries\": [%s], \"allocation\": {\"method\": \"%s\"}, \"budgets\": [%s]"
                .formatted(list, method, budgets));
    }

    private static String created(String members) {
        return "/v1/projects/" + Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "ALIAS", "value": "%s", "primary": true}], %s}
                """.formatted(Registry.key(), members));
    }

    private static String usd(String kind, String amount) {
        return budget(kind, amount, "USD", "null", false);
    }

    private static String budget(String kind, String amount, String currency, String rate, boolean synthetic) {
        return """
                {"kind": "%s", "money": {"amount": %s, "currency": "%s"}, "exchangeRate": %s, "synthetic": %s}
                """.formatted(kind, amount, currency, rate, synthetic).strip();
    }
}
