package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S19: availability, visibility and availability of data are three parts of a publication, and stay so. */
@QuarkusTest
@ProjectServiceTest
class PublicationPartsTest {

    @Test
    void aPartIsWrittenAtItsAddressWithTheVersionAndTheHistoryOfThePublication() {
        String address = publication();

        Registry.reader()
                .get(address + "/availability")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("formats", empty())
                .body("copiesPrinted", nullValue());
        Registry.editor()
                .body("{\"formats\": [\"PRINT\"]}")
                .put(address + "/availability")
                .then()
                .statusCode(428);
        Registry.editor()
                .header("If-Match", "\"1\"")
                .body("{\"formats\": [\"PRINT\", \"PDF\"], \"copiesPrinted\": {\"min\": 100, \"max\": 200}}")
                .put(address + "/availability")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("copiesPrinted.max", equalTo(200));
        Registry.patcher("\"2\"")
                .body("{\"copiesPrinted\": {\"max\": null}}")
                .patch(address + "/availability")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("formats", equalTo(List.of("PRINT", "PDF")))
                .body("copiesPrinted.max", nullValue());
        Registry.patcher("\"3\"")
                .body("{\"formats\": [\"PRINT\", \"PDF\"]}")
                .patch(address + "/availability")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        Registry.patcher("\"2\"")
                .body("{}")
                .patch(address + "/visibility")
                .then()
                .statusCode(412);
        Registry.reader()
                .header("If-None-Match", "\"3\"")
                .get(address + "/availability")
                .then()
                .statusCode(304);
        Registry.reader()
                .get(address)
                .then()
                .body("availability.copiesPrinted.min", equalTo(100))
                .body("visibility", nullValue());
        Registry.reader()
                .get(address + "/history")
                .then()
                .body("[2].changes.pointer", equalTo(List.of("/availability/copiesPrinted/max")));
    }

    @Test
    void theOtherTwoPartsAreKeptBesideIt() {
        String address = publication();

        Registry.editor()
                .header("If-Match", "\"1\"")
                .body("""
                        {"distributionPlan": {"exists": "YES", "agreedOn": {"value": "2015", "precision": "YEAR"},
                                              "recipients": ["Ministries"], "channels": ["HAND"]},
                         "copiesDistributed": {"min": 50, "max": 50}, "launch": {"held": "YES", "place": "Lilongwe"},
                         "provenance": {"locator": "L167"}}
                        """)
                .put(address + "/visibility")
                .then()
                .statusCode(200)
                .body("distributionPlan.agreedOn.value", equalTo("2015"));
        Registry.editor()
                .header("If-Match", "\"2\"")
                .body("""
                        {"answers": [{"topic": "remittances", "available": "NO", "text": "Given up."},
                                     {"topic": "emigration", "disaggregation": "SEX", "available": "UNKNOWN"}]}
                        """)
                .put(address + "/data-availability")
                .then()
                .statusCode(200);

        Registry.reader()
                .get(address)
                .then()
                .body("visibility.launch.place", equalTo("Lilongwe"))
                .body("dataAvailability.answers.available", equalTo(List.of("NO", "UNKNOWN")))
                .body("availability", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "availability, copiesDistributed, visibility",
        "availability, copiesRequested, visibility",
        "availability, launch, visibility",
        "availability, distributionPlan, visibility",
        "availability, answers, data-availability",
        "visibility, copiesPrinted, availability",
        "visibility, formats, availability",
        "visibility, urls, availability",
        "data-availability, formats, availability",
        "data-availability, reach, visibility"
    })
    void aFactInThePartOfAnotherIsRefusedWithWhereItBelongs(String part, String field, String owner) {
        Registry.editor()
                .header("If-Match", "\"1\"")
                .body("{\"%s\": null}".formatted(field))
                .put(publication() + "/" + part)
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/parts-merged"))
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].message", containsString("/v1/publications/{id}/" + owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "availabilityAndVisibility",
                "visibility_availability",
                "availabilityOfDataAndVisibility",
                "dataAvailabilityAndAvailability",
                "visibilityDataAvailability"
            })
    void aFieldThatNamesTwoPartsIsRefusedInAPublication(String field) {
        String body = """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "%s": {"copies": 7}}
                """.formatted(Registry.profile(Registry.project(""), "FSM"), field);

        Registry.editor()
                .body(body)
                .post("/v1/publications")
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/parts-merged"))
                .body("detail", containsString("three things"))
                .body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void aFactInTheWrongPartOfAWholePublicationIsPointedAtInAPatchToo() {
        String address = publication();

        Registry.patcher("\"1\"")
                .body("{\"availability\": {\"copiesDistributed\": {\"min\": 1, \"max\": 1}}}")
                .patch(address)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/availability/copiesDistributed"));
        Registry.patcher("\"1\"")
                .body("{\"copiesPrinted\": {\"min\": 1}}")
                .patch(address)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("/v1/publications/{id}/availability"));
        Registry.patcher("\"1\"")
                .body("{\"colour\": \"blue\"}")
                .patch(address + "/availability")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            availability      | {"copiesPrinted": {"min": 3, "max": 2}}                  | /copiesPrinted
            availability      | {"copiesPrinted": {}}                                    | /copiesPrinted
            availability      | {"copiesPrinted": {"min": -1}}                           | /copiesPrinted/min
            availability      | {"formats": ["ELECTRONIC_ONLY", "PRINT"]}                | /formats
            availability      | {"urls": ["javascript:alert(1)"]}                        | /urls/0
            availability      | {"languages": ["English"]}                               | /languages/0
            visibility        | {"distributionPlan": {"exists": "NO", "channels": ["POST"]}} | /distributionPlan
            visibility        | {"demandExceedsCopies": "MAYBE"}                         | /demandExceedsCopies
            data-availability | {"answers": [{"topic": "a", "available": "NO"}, {"topic": "a", "available": "YES"}]} | /answers
            data-availability | {"answers": [{"topic": " ", "available": "NO"}]}         | /answers/0/topic
            """)
    void whatBreaksARuleIsPointedAt(String part, String body, String pointer) {
        String address = publication();

        Registry.editor()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(address + "/" + part)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        Registry.reader().get(address).then().header("ETag", "\"1\"");
    }

    @Test
    void ofTwoEditorsOfDifferentPartsAtTheSameMomentOneIsRefused() {
        for (int times = 0; times < 8; times++) {
            String address = publication();
            List<CompletableFuture<Integer>> both = List.of(
                    CompletableFuture.supplyAsync(() -> put(address + "/availability", "{\"formats\": [\"PDF\"]}")),
                    CompletableFuture.supplyAsync(
                            () -> put(address + "/visibility", "{\"launch\": {\"held\": \"NO\"}}")));

            assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"copiesPrinted": {"min": 500, "max": 500}} | {"copiesRequested": {"min": 800, "max": 900}} | YES     | 300 | 400
            {"copiesPrinted": {"min": 100, "max": 500}} | {"copiesRequested": {"min": 400, "max": 400}} | UNKNOWN | 0   | 300
            {"copiesPrinted": {"min": 500, "max": 500}} | {"copiesRequested": {"min": 0, "max": 500}}   | NO      | 0   | 0
            {"copiesPrinted": {"min": 500}}             | {"copiesRequested": {"min": 800}}             | UNKNOWN | -   | -
            {}                                          | {"demandExceedsCopies": "YES"}                | YES     | 1   | -
            {}                                          | {"demandExceedsCopies": "UNKNOWN"}            | UNKNOWN | -   | -
            {"copiesPrinted": {"min": 500, "max": 500}} | {}                                            | UNKNOWN | -   | -
            """)
    void theShortfallIsRequestedLessPrintedAsFarAsItIsKnown(
            String availability, String visibility, String exceeds, Integer least, Integer most) {
        // S75, S95: of Namibia and Malawi is known that demand exceeded the copies, and not by how much.
        String address = publication();
        assertThat(put(address + "/availability", availability)).isEqualTo(200);
        Registry.patcher("*")
                .body(visibility)
                .patch(address + "/visibility")
                .then()
                .statusCode(200);

        Registry.reader()
                .get(address + "/shortfall")
                .then()
                .statusCode(200)
                .body("demandExceedsCopies", equalTo(exceeds))
                .body("copiesMissing?.min", equalTo(least))
                .body("copiesMissing?.max", equalTo(most))
                .body("caveats", empty());
    }

    @Test
    void aStatementThatTheNumbersContradictIsShownBesideThem() {
        String address = publication();
        assertThat(put(address + "/availability", "{\"copiesPrinted\": {\"min\": 500, \"max\": 500}}"))
                .isEqualTo(200);
        Registry.patcher("*")
                .body("{\"copiesRequested\": {\"max\": 100}, \"demandExceedsCopies\": \"YES\"}")
                .patch(address + "/visibility")
                .then()
                .statusCode(200);

        Registry.reader()
                .get(address + "/shortfall")
                .then()
                .body("demandExceedsCopies", equalTo("NO"))
                .body("stated", equalTo("YES"))
                .body("caveats", equalTo(List.of("SOURCE_SAYS_OTHERWISE")));
    }

    private static int put(String address, String body) {
        return Registry.editor()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(address)
                .statusCode();
    }

    private static String publication() {
        return "/v1/publications/" + Registry.publication(Registry.profile(Registry.project(""), "FSM"));
    }
}
