package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** C3, S82: what the report calls 0.136 is PR.0136. */
@QuarkusTest
@ProjectServiceTest
class IdentifierImportTest {

    private static final String HEADER = "project_code,scheme,value,kind,note\n";

    @Test
    void aTypingErrorOfTheReportLeadsToTheProjectWithAWarningOnce() {
        String id = Registry.project("");
        String code = code(id);
        String alias = Registry.key();
        String table = HEADER + code + ",ALIAS," + alias + ",TYPO,As printed in L151\n";

        post("", table)
                .statusCode(201)
                .body("created.identifiers", equalTo(1))
                .body("rowReports[0].status", equalTo("WARNING"))
                .body("rowReports[0].messages[0].reason", containsString("typing error"));
        post("", table).statusCode(201).body("created", equalTo(Map.of())).body("unchanged.identifiers", equalTo(1));

        Registry.reader()
                .get("/v1/projects/" + alias)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(id))
                .body("identifiers.find { it.primary }.value", equalTo(code))
                .body("identifiers.find { it.value == '" + alias + "' }.kind", equalTo("TYPO"));
    }

    @Test
    void namesOfOthersOfNobodyAndOfNoSchemeAreRefusedRowByRow() {
        String code = code(Registry.project(""));
        String other = code(Registry.project(""));

        post(
                        "&mode=ACCEPTED_ROWS",
                        HEADER
                                + code + ",IOM_PROJECT," + other + ",,\n"
                                + "PR.none,ALIAS,x,,\n"
                                + code + ",NICKNAME,x,,\n"
                                + code + ",ALIAS," + "v".repeat(101) + ",,\n"
                                + code + ",ALIAS,,,\n")
                .statusCode(422)
                .body(
                        "report.rowReports.messages.flatten().column",
                        equalTo(List.of("value", "project_code", "scheme", "value", "value")));
    }

    private static String code(String id) {
        return Registry.reader().get("/v1/projects/" + id).then().extract().path("identifiers[0].value");
    }

    private static ValidatableResponse post(String query, String table) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("text/csv; charset=utf-8")
                .body(table)
                .post("/v1/imports?kind=project-identifiers" + query)
                .then();
    }
}
