package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A project keeps the names under which it was known. */
@QuarkusTest
@ProjectServiceTest
class ProjectNamesTest {

    @Test
    void aProjectThatIsRenamedIsFoundByItsOldNameAndAnsweredByItsNewOne() {
        String old = Registry.key();
        String renamed = Registry.key();
        String id = Registry.created("/v1/projects", "{\"identifiers\": [%s]}".formatted(name(old, true, "null")));

        Registry.patcher("\"1\"")
                .body("{\"identifiers\": [%s]}".formatted(name(renamed, true, "null")))
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("identifiers.value", equalTo(List.of(renamed, old)))
                .body("identifiers.primary", equalTo(List.of(true, false)))
                .body("identifiers[1].kind", equalTo("RENAMED"))
                .body("identifiers[1].scheme", equalTo("IOM_PROJECT"));

        Registry.reader()
                .get("/v1/projects/" + old)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("identifiers.find { it.primary }.value", equalTo(renamed));
    }

    @Test
    void anOldNameStaysWhateverAreTheOthersAndSayingTheSameAgainChangesNothing() {
        String first = Registry.key();
        String second = Registry.key();
        String third = Registry.key();
        String address = "/v1/projects/"
                + Registry.created("/v1/projects", "{\"identifiers\": [%s]}".formatted(name(first, true, "null")));

        rename(address, "\"1\"", second).statusCode(200).header("ETag", "\"2\"");
        rename(address, "\"2\"", second).statusCode(200).header("ETag", "\"2\"");
        rename(address, "\"2\"", third)
                .statusCode(200)
                .body("identifiers.value", equalTo(List.of(third, second, first)))
                .body("identifiers.findAll { it.kind == 'RENAMED' }.value", equalTo(List.of(second, first)));

        // Back to the first: it is the primary one again, and no longer an old one.
        rename(address, "\"3\"", first)
                .statusCode(200)
                .body("identifiers.find { it.primary }.value", equalTo(first))
                .body("identifiers.findAll { it.kind == 'RENAMED' }.value", equalTo(List.of(third, second)));
    }

    @Test
    void anOldNameThatIsSaidToBeATypingErrorIsKeptAsThat() {
        String wrong = Registry.key();
        String right = Registry.key();
        String id = Registry.created("/v1/projects", "{\"identifiers\": [%s]}".formatted(name(wrong, true, "null")));

        Registry.patcher("\"1\"")
                .body("{\"identifiers\": [%s, %s]}"
                        .formatted(name(right, true, "null"), name(wrong, false, "\"TYPO\"")))
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("identifiers", hasSize(2))
                .body("identifiers[1].kind", equalTo("TYPO"));
    }

    @Test
    void moreNamesThanAProjectMayHaveWithTheOldOneAreRefused() {
        String id = Registry.project("");
        String fifty = IntStream.range(0, 50)
                .mapToObj(index -> name(Registry.key(), index == 0, "null"))
                .collect(Collectors.joining(", "));

        Registry.patcher("\"1\"")
                .body("{\"identifiers\": [%s]}".formatted(fifty))
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/identifiers")))
                .body("detail", containsString("at most 50"));
    }

    @Test
    void anOldNameIsNobodyElses() {
        String old = Registry.key();
        String address = "/v1/projects/"
                + Registry.created("/v1/projects", "{\"identifiers\": [%s]}".formatted(name(old, true, "null")));
        rename(address, "\"1\"", Registry.key()).statusCode(200);

        Registry.editor()
                .body("{\"identifiers\": [%s]}".formatted(name(old, true, "null")))
                .post("/v1/projects")
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/identifiers/0/value"));
    }

    private static ValidatableResponse rename(String address, String version, String name) {
        return Registry.patcher(version)
                .body("{\"identifiers\": [%s]}".formatted(name(name, true, "null")))
                .patch(address)
                .then();
    }

    private static String name(String value, boolean primary, String kind) {
        return "{\"scheme\": \"IOM_PROJECT\", \"value\": \"%s\", \"primary\": %s, \"kind\": %s}"
                .formatted(value, primary, kind);
    }
}
