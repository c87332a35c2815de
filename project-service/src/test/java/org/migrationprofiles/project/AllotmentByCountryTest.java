package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C14: where the operator reads the report's "once" as once for anything in a country. */
@QuarkusTest
@ProjectServiceTest
@TestProfile(AllotmentByCountryTest.ByCountry.class)
class AllotmentByCountryTest {

    private String country = "";

    @BeforeEach
    void startInACountryOfWhichNothingIsOnRecord() {
        country = FundRecords.freshCountry();
    }

    @Test
    void aSecondProjectOfTheFundIsRefusedThoughItMakesNoProfile() {
        String first = project(country).statusCode(201).extract().path("id");

        FundRecords.isTaken(project(country), country, "/v1/projects/" + first);
    }

    @Test
    void aProjectMakesItsProfileAndNoOtherDoes() {
        String first = project(country).statusCode(201).extract().path("id");
        Registry.profile(first, country);

        FundRecords.isTaken(
                FundRecords.postProfile(FundRecords.ownFunder(FundRecords.organisation("IDF"), country)),
                country,
                "/v1/projects/" + first);
    }

    @Test
    void aProfileThatAnotherPaysForIsAllowed() {
        project(country).statusCode(201);

        FundRecords.postProfile(FundRecords.ownFunder(FundRecords.organisation("EU_EC"), country))
                .statusCode(201);
    }

    @Test
    void aDeletedProjectFreesItsCountry() {
        String first = project(country).statusCode(201).extract().path("id");
        Registry.delete("/v1/projects/" + first, "\"1\"").statusCode(204);

        project(country).statusCode(201);
    }

    private static ValidatableResponse project(String country) {
        return Registry.editor()
                .body("""
                        {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}],
                         "countries": [{"iso3": "%s", "role": "BENEFITING"}], "funders": [%s]}
                        """.formatted(Registry.key(), country, FundRecords.funder(FundRecords.organisation("IDF"))))
                .post("/v1/projects")
                .then();
    }

    /** The setting of the operator. */
    public static class ByCountry implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.allotment.scope", "COUNTRY");
        }
    }
}
