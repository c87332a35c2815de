package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** What tests of surveys put on record. */
final class SurveyRecords {

    /** A question of each type, as JSON. */
    static final String QUESTIONS = """
            [
              {"code":"Q1","type":"YES_NO","required":true,"texts":[{"language":"en","text":"Was it used?"}]},
              {"code":"Q2","type":"MULTIPLE_CHOICE","texts":[{"language":"en","text":"By whom?"}],"options":[
                {"code":"GOV","labels":[{"language":"en","text":"Government"}]},
                {"code":"ACA","labels":[{"language":"en","text":"Academia"}]}]},
              {"code":"Q3","type":"SINGLE_CHOICE","texts":[{"language":"en","text":"How?"}],"options":[
                {"code":"PRINT","labels":[{"language":"en","text":"Printed"}]},
                {"code":"WEB","labels":[{"language":"en","text":"On the web"}]}]},
              {"code":"Q4","type":"NUMBER","min":0,"max":1000,"unit":"copies","texts":[{"language":"en","text":"How many copies?"}]},
              {"code":"Q5","type":"RATING","min":1,"max":5,"texts":[{"language":"en","text":"How useful?"}]},
              {"code":"Q6","type":"DATE","texts":[{"language":"en","text":"Launched when?"}]},
              {"code":"Q7","type":"TEXT","texts":[{"language":"en","text":"Main user?"}]},
              {"code":"Q8","type":"LONG_TEXT","personal":true,"texts":[{"language":"en","text":"What else?"}]}
            ]""";

    private SurveyRecords() {}

    /** An instrument as JSON. */
    static String instrument(String key, int version, String status, String questions) {
        return """
                {"key":"%s","instrumentVersion":%d,"title":"Questions to makers","status":"%s","languages":["en"],
                 "questions":%s}
                """.formatted(key, version, status, questions);
    }

    /** Puts the published version 1 of an instrument with {@link #QUESTIONS} on record; its id. */
    static String publishedInstrument(String key) {
        return id(Records.post("/v1/survey-instruments", instrument(key, 1, "PUBLISHED", QUESTIONS)));
    }

    /** Puts a campaign on record; its id. */
    static String campaign(String key, String instrumentId) {
        return id(Records.post(
                "/v1/survey-campaigns",
                "{\"key\":\"%s\",\"title\":\"A campaign\",\"instrumentId\":\"%s\"}".formatted(key, instrumentId)));
    }

    /** Puts a survey on record. */
    static ValidatableResponse survey(UUID profile, String more) {
        return Records.post("/v1/surveys", content(profile, more));
    }

    /** A survey as JSON. */
    static String content(UUID profile, String more) {
        return "{\"profileId\":\"" + profile + "\"," + more + "}";
    }

    /** The id of what was put on record. */
    static String id(ValidatableResponse created) {
        return created.statusCode(201).extract().path("id");
    }

    /** Gives a record another content. */
    static ValidatableResponse put(String address, int version, String body) {
        return writer().header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(address)
                .then();
    }

    /** Deletes a record. */
    static ValidatableResponse delete(String address, int version) {
        return writer().header("If-Match", "\"" + version + "\"")
                .queryParam("reason", "A test says so.")
                .delete(address)
                .then();
    }

    /** Corrects the status of a survey. */
    static ValidatableResponse correct(String id, int version, String body) {
        return writer().header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/surveys/" + id + "/status/corrections")
                .then();
    }

    /** Sends a collection as it was exported, in one of the forms csv, json and ndjson. */
    static ValidatableResponse importExported(String collection, String form) {
        return importFile(collection, form, export(collection, form));
    }

    /** Sends a collection as it was exported before. */
    static ValidatableResponse importFile(String collection, String form, String exported) {
        String mediaType = switch (form) {
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> "application/json";
            default -> "application/x-ndjson";
        };
        return Records.postImport(collection, mediaType, exported);
    }

    /** A collection as it is exported. */
    static String export(String collection, String form) {
        byte[] file = Records.get("/v1/exports/" + collection + "?format=" + form)
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(file, StandardCharsets.UTF_8);
    }

    private static RequestSpecification writer() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
