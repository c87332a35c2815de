package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** How a test changes, ends and carries over what is on record, at whatever version it is. */
final class Revisions {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private Revisions() {}

    /** Changes some members of a record. */
    static ValidatableResponse patch(String address, String patch) {
        return writer(address)
                .contentType(MERGE_PATCH)
                .body(patch)
                .patch(address)
                .then();
    }

    /** Deletes a record. */
    static ValidatableResponse delete(String address) {
        return writer(address).queryParam("reason", "A test.").delete(address).then();
    }

    /** Brings a deleted record back. */
    static ValidatableResponse restore(String address, int version) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"" + version + "\"")
                .queryParam("reason", "A test.")
                .post(address + "/restore")
                .then();
    }

    /**
     * Exports a collection and imports what came out.
     *
     * @param format csv, json or ndjson
     */
    static ValidatableResponse importExported(String collection, String format) {
        byte[] exported = given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/exports/" + collection + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String mediaType = switch (format) {
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> "application/json";
            default -> "application/x-ndjson; charset=utf-8";
        };
        return Records.postImport(collection, mediaType, new String(exported, StandardCharsets.UTF_8));
    }

    private static RequestSpecification writer(String address) {
        String tag = Records.get(address).extract().header("ETag");
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).header("If-Match", tag);
    }
}
