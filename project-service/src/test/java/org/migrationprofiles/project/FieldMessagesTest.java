package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a body is said so that its sender can mend it. */
@QuarkusTest
@ProjectServiceTest
class FieldMessagesTest {

    private static final String IDENTIFIER = "{\"scheme\": \"IOM_PROJECT\", \"value\": \"PR.1\", \"primary\": true}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/organisations | {\"category\": \"NGO\"} | /category | One of IDF, IOM, EU_EC, GOVERNMENT, OTHER.",
                "/v1/profiles | {\"projectId\": \"PR.1\"} | /projectId | A UUID.",
                "/v1/projects | {\"fundingYear\": \"2013\"} | /fundingYear | A whole number.",
                "/v1/projects | {\"fundingYear\": 99999999999} | /fundingYear | A whole number.",
                "/v1/projects | {\"fundingYear\": 2013.5} | /fundingYear | A whole number.",
                "/v1/projects | {\"identifiers\": [{\"primary\": \"yes\"}]} | /identifiers/0/primary | true or false.",
                "/v1/projects | {\"identifiers\": {}} | /identifiers | An array.",
                "/v1/projects | {\"identifiers\": [{\"value\": 7}]} | /identifiers/0/value | Text.",
                "/v1/publications | {\"launchedOn\": 2015} | /launchedOn | An object with value and precision."
            })
    void aValueOfAnotherKindIsAnsweredWithWhatTheFieldTakes(
            String address, String body, String pointer, String message) {
        Registry.editor()
                .body(body)
                .post(address)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors", equalTo(List.of(Map.of("pointer", pointer, "message", message))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/v1/projects | {\"identifiers\": [%, %]} | /identifiers",
                "/v1/projects | {\"identifiers\": [%], \"countries\": [{\"iso3\": \"KEN\", \"role\": \"BENEFITING\"},"
                        + " {\"iso3\": \"KEN\", \"role\": \"BENEFITING\"}]} | /countries",
                "/v1/publications | {\"type\": \"MP\", \"status\": \"RELEASED\"} | ``",
                "/v1/publications | {\"type\": \"MP\", \"status\": \"RELEASED\","
                        + " \"projectId\": \"00000000-0000-7000-8000-000000000000\","
                        + " \"launchedOn\": {\"value\": \"2015\", \"precision\": \"DAY\"}} | /launchedOn",
                "/v1/publications | {\"type\": \"MP\", \"status\": \"RELEASED\","
                        + " \"projectId\": \"00000000-0000-7000-8000-000000000000\","
                        + " \"languages\": [\"en\", \"English!\"]} | /languages/1"
            })
    void aRulePointsToTheFieldOrObjectThatItIsAbout(String address, String body, String pointer) {
        Registry.editor()
                .body(body.replace("%", IDENTIFIER))
                .post(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aKeyThatIsEmptyOrTooLongIsSaidToBeAHeader(int length) {
        Registry.editor()
                .header("Idempotency-Key", "k".repeat(length))
                .body("{\"identifiers\": [" + IDENTIFIER + "]}")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("Idempotency-Key header")));
    }

    @Test
    void aNameThatStandsTwiceIsSaidToStandTwice() {
        Registry.editor()
                .body("{\"fundingYear\": 2013, \"fundingYear\": 2014}")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"))
                .body("detail", startsWith("A name stands twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\""})
    void anEntityTagThatIsNoStrongOneInQuotesIsSaidToBeNone(String condition) {
        String id = Registry.project("");

        Registry.patcher(condition)
                .body("{\"fundingYear\": 2014}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(412)
                .body("detail", containsString("strong entity tags, in quotes"));
    }

    @Test
    void whatAGetAnswersIsRefusedWithWhatToLeaveOut() {
        String id = Registry.project("");
        String state = Registry.reader().get("/v1/projects/" + id).asString();

        Registry.editor()
                .header("If-Match", "\"1\"")
                .body(state)
                .put("/v1/projects/" + id)
                .then()
                .statusCode(400)
                .body("detail", containsString("id, version, deleted and deletionReason are the service's own"));
    }
}
