package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows what: editions of a publication (S104), profiles of a country (S35), assessments linked to them (S107b). */
@QuarkusTest
@ProjectServiceTest
class EditionsTest {

    @Test
    void theEditionsOfAPublicationAreComparedByTheirGovernanceSections() {
        String profile = Registry.profile(Registry.project(""), "KEN");
        String first = edition(profile, null, "\"governanceSection\": {\"present\": \"NO\"}");
        String second = edition(
                profile,
                first,
                "\"governanceSection\": {\"present\": \"YES\", \"part\": \"C\", \"firstPage\": 80, \"lastPage\": 99},"
                        + " \"mgiDomains\": [\"PARTNERSHIPS\"]");
        String third = edition(
                profile,
                second,
                "\"governanceSection\": {\"present\": \"YES\", \"part\": \"C\", \"firstPage\": 80, \"lastPage\": 140,"
                        + " \"provenance\": {\"locator\": \"page 140\"}}, \"mgiDomains\": [\"PARTNERSHIPS\"]");

        for (String any : List.of(first, second, third)) {
            Registry.reader()
                    .get("/v1/publications/" + any + "/editions")
                    .then()
                    .statusCode(200)
                    .body("editions.id", equalTo(List.of(first, second, third)))
                    .body("editions[0].changes", empty())
                    .body("editions[1].changes.pointer", hasItem("/governanceSection/present"))
                    .body(
                            "editions[1].changes.find { it.pointer == '/governanceSection/present' }.after",
                            equalTo("YES"))
                    .body("editions[2].changes.pointer", equalTo(List.of("/governanceSection/lastPage")))
                    .body("editions[2].changes[0].before", equalTo(99))
                    .body("editions[2].changes[0].after", equalTo(140));
        }
    }

    @Test
    void anEditionFollowsOneOfItsCountryOnceAndNeverItself() {
        String profile = Registry.profile(Registry.project(""), "KEN");
        String first = edition(profile, null, "\"numberOfPages\": 100");
        String second = edition(profile, first, "\"numberOfPages\": 120");
        String elsewhere = Registry.profile(Registry.project(""), "UGA");

        post(body(profile, first, "\"numberOfPages\": 130"))
                .statusCode(409)
                .body("errors.pointer", hasItem("/previousEdition"));
        post(body(elsewhere, second, "\"numberOfPages\": 130")).statusCode(409);
        post(body(profile, profile, "\"numberOfPages\": 130")).statusCode(422);
        follow("/v1/publications/" + first, "previousEdition", second).statusCode(409);
        follow("/v1/publications/" + first, "previousEdition", first).statusCode(409);
        Registry.delete("/v1/publications/" + first, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of("/v1/publications/" + second)));
    }

    @Test
    void aProfileTakesThePlaceOfOneOfItsCountryAndBothKnow() {
        String first = Registry.profile(Registry.project(""), "KEN");
        String second = Registry.profile(Registry.project(""), "KEN");
        String elsewhere = Registry.profile(Registry.project(""), "UGA");
        follow("/v1/profiles/" + second, "supersedes", first).statusCode(200).body("supersedes", equalTo(first));

        Registry.reader()
                .get("/v1/profiles/" + first + "/succession")
                .then()
                .body("supersedes", empty())
                .body("supersededBy.id", equalTo(List.of(second)));
        Registry.reader()
                .get("/v1/profiles/" + second + "/succession")
                .then()
                .body("supersedes.id", equalTo(List.of(first)))
                .body("supersededBy", empty());
        follow("/v1/profiles/" + first, "supersedes", second)
                .statusCode(409)
                .body("errors.pointer", hasItem("/supersedes"));
        follow("/v1/profiles/" + elsewhere, "supersedes", first).statusCode(409);
        FundRecords.patch("/v1/profiles/" + first, "\"1\"", "{\"country\": \"UGA\"}")
                .statusCode(409);
        Registry.delete("/v1/profiles/" + first, "\"1\"").statusCode(409);
    }

    @Test
    void ofTwoProfilesThatSupersedeEachOtherAtTheSameMomentOneIsRefused() {
        for (int times = 0; times < 10; times++) {
            String one = Registry.profile(Registry.project(""), "KEN");
            String other = Registry.profile(Registry.project(""), "KEN");
            List<CompletableFuture<Integer>> both = List.of(
                    CompletableFuture.supplyAsync(() -> follow("/v1/profiles/" + one, "supersedes", other)
                            .extract()
                            .statusCode()),
                    CompletableFuture.supplyAsync(() -> follow("/v1/profiles/" + other, "supersedes", one)
                            .extract()
                            .statusCode()));

            // 503 asks to repeat what two requests could not do because each held what the other needed.
            assertThat(both.stream().map(CompletableFuture::join).sorted().toList())
                    .isIn(List.of(200, 409), List.of(200, 503));
        }
    }

    @Test
    void anAssessmentIsFoundFromItsCountryAndFromTheProfileThatIsLinkedToIt() {
        String country = FundRecords.freshCountry();
        String profile = Registry.created("/v1/profiles", """
                {"country": "%s", "mgiAssessments": [
                  {"year": 2022, "domains": ["PARTNERSHIPS"], "url": "https://example.org/mgi", "provenance": {"locator": "title"}},
                  {"year": 2016}]}
                """.formatted(country));

        Registry.reader()
                .get("/v1/countries/" + country + "/mgi-assessments")
                .then()
                .statusCode(200)
                .body("year", equalTo(List.of(2016, 2022)))
                .body("profileId", equalTo(List.of(profile, profile)))
                .body("[1].domains", equalTo(List.of("PARTNERSHIPS")));
        Registry.reader().get("/v1/countries/XXX/mgi-assessments").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "identifiers": [{"scheme": "ISBN", "value": "978-92-9068-700-0"}]                     | /identifiers/0/value
            "identifiers": [{"scheme": "DOI", "value": "a"}, {"scheme": "DOI", "value": "a"}]     | /identifiers
            "languages": ["fr"], "originalLanguage": "en"                                         | /originalLanguage
            "countries": ["KEN"]                                                                  | /countries
            "numberOfPages": 0                                                                    | /numberOfPages
            "numberOfPages": 90, "governanceSection": {"present": "YES", "lastPage": 91}          | /governanceSection
            "governanceSection": {"present": "UNKNOWN", "part": "C"}                              | /governanceSection
            "features": ["FILM"]                                                                  | /features/0
            """)
    void whatBreaksARuleOfAPublicationIsPointedAt(String field, String pointer) {
        post(body(Registry.profile(Registry.project(""), "KEN"), null, field))
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "978-92-9068-640-9, 400",
        "978-0-306-40615-7, 201",
        "0-306-40615-2, 201",
        "0-8044-2957-X, 201",
        "0-306-40615-3, 400"
    })
    void anIsbnIsTakenWhenItsLastDigitFitsTheOthers(String isbn, int status) {
        post(body(
                        Registry.profile(Registry.project(""), "KEN"),
                        null,
                        "\"identifiers\": [{\"scheme\": \"ISBN\", \"value\": \"%s\"}]".formatted(isbn)))
                .statusCode(status);
    }

    private static ValidatableResponse follow(String address, String field, String other) {
        return FundRecords.patch(address, "\"1\"", "{\"%s\": \"%s\"}".formatted(field, other));
    }

    private static String edition(String profile, @Nullable String previous, String fields) {
        return post(body(profile, previous, fields)).statusCode(201).extract().path("id");
    }

    private static String body(String profile, @Nullable String previous, String fields) {
        return """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "previousEdition": %s, %s}
                """.formatted(profile, previous == null ? null : "\"" + previous + "\"", fields);
    }

    private static ValidatableResponse post(String body) {
        return Registry.editor().body(body).post("/v1/publications").then();
    }
}
