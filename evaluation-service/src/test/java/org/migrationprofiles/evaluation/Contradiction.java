package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;

import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.ExamplesOverHttp;
import org.migrationprofiles.testsupport.Tokens;

/** What becomes of the two assertions among the examples that contradict each other. */
final class Contradiction {

    private static final String CONFLICT = "01939f5e-6a00-7000-8000-000000000340";
    private static final String UNDETERMINED = "01939f5e-6a00-7000-8000-000000000341";
    private static final String DETERMINED = "01939f5e-6a00-7000-8000-000000000342";
    private static final String CHOSEN = "01939f5e-6a00-7000-8000-000000000041";

    private Contradiction() {}

    /** Finds their conflict, which the service opened, and determines it: at first not at all, then one of them. */
    static void determine(ExamplesOverHttp examples) {
        String conflict = Records.get("/v1/conflicts?assertionId=" + examples.idOf(CHOSEN))
                .statusCode(200)
                .extract()
                .path("items[0].id");
        examples.isExample(CONFLICT, conflict);
        examples.isExample(UNDETERMINED, determination(conflict, 1, """
                {"cannotBeDetermined": true, "subjective": false,
                 "rationale": "The annex names years only, and does not say that the project ended with its publication."}
                """));
        examples.isExample(DETERMINED, determination(conflict, 2, """
                {"chosenAssertionId": "%s", "subjective": true, "rationale":
                 "The report was written with the final report of the project at hand; the project may have ended after its publication."}
                """.formatted(examples.idOf(CHOSEN))));
    }

    private static String determination(String conflict, int version, String body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.DETERMINER))
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/conflicts/" + conflict + "/determinations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
