package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** Countries of claims are taken by any of their codes and kept by one; what no country has stays as it was written. */
@QuarkusTest
@EvaluationServiceTest
class CountriesOfClaimsTest {

    @BeforeEach
    void startWithoutClaimsAndWithACountry() throws SQLException {
        Records.clear();
        KafkaRecords.send("migration-profiles.country.v1", "MUS", """
                {"id":"MUS","version":1,"deleted":false,"iso3":"MUS","iso2":"MU","m49":"480","name":"Mauritius","aliases":[]}
                """);
    }

    @Test
    void countriesAreKeptByTheirAlpha3Codes() {
        for (String code : List.of("MUS", "mu", "480")) {
            Records.post("/v1/claims", """
                            {"key":"of-%s","statement":"Somebody says so","kind":"COUNT","filters":{"country":"%s,zz"},
                             "subjects":[{"type":"COUNTRY","id":"%s"}]}
                            """.formatted(code.toLowerCase(Locale.ROOT), code, code))
                    .statusCode(201)
                    .body("filters.country", equalTo("MUS,zz"))
                    .body("subjects[0].id", equalTo("MUS"));
        }

        // Another code of the same country is no change.
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"filters\":{\"country\":\"MU,zz\"}}")
                .patch("/v1/claims/of-480")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        Records.get("/v1/claims?subjectId=MU").body("items", hasSize(3));
    }
}
