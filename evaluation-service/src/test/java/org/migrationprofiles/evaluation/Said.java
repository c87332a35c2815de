package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/**
 * Says something of one subject, and determines what contradicts.
 *
 * @param type of the subject
 * @param id of the subject
 */
record Said(String type, String id) {

    static Said of(String type, UUID id) {
        return new Said(type, id.toString());
    }

    /** Waits until the service has heard of these; leaves something said of each. */
    static void awaitHeardOf(Said... subjects) {
        for (Said subject : subjects) {
            String unused = subject.that(subject.type().equals("COUNTRY") ? "PROFILE_EXISTS" : "EVALUATED", "YES");
        }
    }

    /** Puts an assertion on record; gives its id. */
    String that(String attribute, String value) {
        return with(attribute, "\"value\":\"" + value + "\"");
    }

    /** Puts an assertion with members of one's choice on record; gives its id. */
    String with(String attribute, String members) {
        return answered(() -> Records.post(
                        "/v1/assertions",
                        "{\"subject\":{\"type\":\"%s\",\"id\":\"%s\"},\"attribute\":\"%s\",%s}"
                                .formatted(type, id, attribute, members)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The conflicts about an attribute of the subject. */
    ValidatableResponse conflicts(String attribute) {
        return answered(() -> Records.get(
                        "/v1/conflicts?subjectType=" + type + "&subjectId=" + id + "&attribute=" + attribute))
                .statusCode(200);
    }

    /** The id of the one conflict about an attribute of the subject. */
    String conflict(String attribute) {
        return conflicts(attribute).extract().path("items[0].id");
    }

    /** What a determiner says of a conflict at the version at which it is. */
    static ValidatableResponse determine(String conflict, @Nullable String chosen) {
        return determine(Tokens.of("judge", Roles.DETERMINER), conflict, version("/v1/conflicts/" + conflict), chosen);
    }

    /** What somebody says of a conflict at a version of it. */
    static ValidatableResponse determine(String token, String conflict, int version, @Nullable String chosen) {
        String choice = chosen == null ? "\"cannotBeDetermined\":true" : "\"chosenAssertionId\":\"" + chosen + "\"";
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{%s,\"rationale\":\"It is the later source.\",\"subjective\":true}".formatted(choice))
                .post("/v1/conflicts/" + conflict + "/determinations")
                .then();
    }

    /** Deletes or restores an assertion, or withdraws a determination, at the version at which it is. */
    static void act(String method, String address) {
        String record = address.replaceAll("/(restore|withdraw)$", "");
        int version = version(record);
        answered(() -> given().auth()
                        .oauth2(Tokens.with(Roles.EVALUATOR, Roles.DETERMINER))
                        .header("If-Match", "\"" + version + "\"")
                        .queryParam("reason", "Found to be otherwise.")
                        .request(method, address)
                        .then())
                .statusCode(method.equals("DELETE") ? 204 : 200);
    }

    /** Gives an assertion another value. */
    static void correct(String assertion, String value) {
        int version = version("/v1/assertions/" + assertion);
        answered(() -> given().auth()
                        .oauth2(Tokens.with(Roles.EVALUATOR))
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"" + version + "\"")
                        .body("{\"value\":\"" + value + "\"}")
                        .patch("/v1/assertions/" + assertion)
                        .then())
                .statusCode(200);
    }

    /** The version of a record, deleted or not. */
    static int version(String address) {
        return answered(() -> Records.get(address + "/history?limit=200"))
                .extract()
                .path("[-1].version");
    }

    /** What a request is answered that is repeated as long as the service is too busy for it, which changes nothing. */
    static ValidatableResponse answered(Supplier<ValidatableResponse> request) {
        ValidatableResponse answer = request.get();
        while (answer.extract().statusCode() == 503) {
            answer = request.get();
        }
        return answer;
    }
}
