package org.migrationprofiles.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same written otherwise: in capital or small letters, with spaces that nobody sees, or by two rows of one import. */
@QuarkusTest
@EvaluationServiceTest
class WrittenOtherwiseTest {

    private static final String NDJSON = "application/x-ndjson; charset=utf-8";
    private static final String QUOTATION = "{\"text\": \"It is so\", \"provenance\": {\"sourceId\": \"report\"}%s}";

    @BeforeEach
    void startWithoutRecords() throws Exception {
        Records.clear();
    }

    @Test
    void aControlNumberAndACodeAreTheSameInCapitalAndSmallLetters() {
        String id =
                Records.post("/v1/evaluations", """
                {"status": "DRAFT", "controlNumber": "Cn-7", "projectCodes": ["Zz.0007"]}
                """).statusCode(201).extract().path("id");

        Records.get("/v1/evaluations/cN-7")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("controlNumber", equalTo("Cn-7"));
        Records.get("/v1/evaluations?controlNumber=CN-7").body("items.id", contains(id));
        Records.get("/v1/evaluations?projectCode=zZ.0007").body("items.id", contains(id));
        Records.post("/v1/evaluations", "{\"status\": \"DRAFT\", \"controlNumber\": \"CN-7\"}")
                .statusCode(409)
                .body("errors.pointer", contains("/controlNumber"));
        Records.postImport(
                        "evaluations",
                        NDJSON,
                        "{\"status\": \"DRAFT\", \"controlNumber\": \"CN-7\", \"donor\": \"A donor\"}")
                .statusCode(201)
                .body("updated", equalTo(Map.of("evaluations", 1)));
        Records.get("/v1/evaluations").body("items.donor", contains("A donor"));
    }

    @Test
    void anEvaluationIsFoundByAnIdentifierOfItsProjectInAnyCase() {
        String code = "Pr." + UUID.randomUUID();
        UUID project = RegistryEvents.project(code, "0.x" + code);
        RegistryEvents.heardProfile(project, "NAM");
        String whole = Records.post(
                        "/v1/evaluations", "{\"status\": \"DRAFT\", \"projectIds\": [\"%s\"]}".formatted(project))
                .statusCode(201)
                .extract()
                .path("id");
        String printed = Records.post(
                        "/v1/evaluations",
                        "{\"status\": \"DRAFT\", \"projectCodes\": [\"0.X%s\"]}"
                                .formatted(code.toUpperCase(Locale.ROOT)))
                .statusCode(201)
                .extract()
                .path("id");

        Records.get("/v1/evaluations?projectCode=" + code.toLowerCase(Locale.ROOT))
                .body("items.id", contains(whole, printed));
    }

    @ParameterizedTest
    @CsvSource({"EN,en", "PT-br,pt-BR", "zh-hant,zh-Hant", "ES-419,es-419"})
    void aLanguageIsKeptInItsUsualForm(String sent, String kept) {
        Records.post(
                        "/v1/sources",
                        "{\"key\": \"told\", \"type\": \"REPORT\", \"title\": \"T\", \"languages\": [\"%1$s\"], \"titleVariants\": [{\"language\": \"%1$s\", \"text\": \"V\"}]}"
                                .formatted(sent))
                .statusCode(201)
                .body("languages", contains(kept))
                .body("titleVariants[0].language", equalTo(kept));
        Records.post("/v1/evaluations", "{\"status\": \"DRAFT\", \"languages\": [\"%s\"]}".formatted(sent))
                .statusCode(201)
                .body("languages", contains(kept));
        Records.post("/v1/quotations", QUOTATION.formatted(", \"language\": \"" + sent + "\""))
                .statusCode(201)
                .body("language", equalTo(kept));
        Records.post(
                        "/v1/survey-instruments",
                        SurveyRecords.instrument("asked", 1, "DRAFT", """
                [{"code":"Q1","type":"TEXT","texts":[{"language":"%s","text":"Why?"}]}]
                """.formatted(kept))
                                .replace("[\"en\"]", "[\"" + sent + "\"]"))
                .statusCode(201)
                .body("languages", contains(kept));
        Records.post("/v1/sources", """
                {"key": "twice", "type": "REPORT", "title": "T", "languages": ["%s", "%s"]}
                """.formatted(sent, kept))
                .statusCode(400)
                .body("errors.pointer", contains("/languages"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u00a0", "\\u00a0\\u2007 \\u202f", "\\u200b\\ufeff"})
    void aTextOfSpacesThatDoNotBreakSaysNothing(String blank) {
        Records.post(
                        "/v1/quotations",
                        "{\"text\": \"%s\", \"provenance\": {\"sourceId\": \"report\"}}".formatted(blank))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        Records.post("/v1/quotations", "{\"text\": \"A\", \"provenance\": {\"sourceId\": \"%s\"}}".formatted(blank))
                .statusCode(400)
                .body("errors.pointer", contains("/provenance"));
        Records.post("/v1/sources", "{\"key\": \"k\", \"type\": \"REPORT\", \"title\": \"%s\"}".formatted(blank))
                .statusCode(400)
                .body("errors.pointer", contains("/title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0"})
    void aRequiredQuestionIsNotAnsweredByNothing(String blank) {
        UUID project = RegistryEvents.project("PR." + UUID.randomUUID());
        UUID profile = RegistryEvents.heardProfile(project, "NAM");
        String instrument = Records.post(
                        "/v1/survey-instruments", SurveyRecords.instrument("asked", 1, "PUBLISHED", """
                [{"code":"Q1","type":"TEXT","required":true,"texts":[{"language":"en","text":"Why?"}]},
                 {"code":"Q2","type":"TEXT","texts":[{"language":"en","text":"What else?"}]}]
                """))
                .statusCode(201)
                .extract()
                .path("id");
        String survey = "\"status\":\"RESPONDED\",\"instrumentId\":\"" + instrument
                + "\",\"answers\":[{\"question\":\"Q1\",%s}]";

        SurveyRecords.survey(profile, survey.formatted("\"text\":\"" + blank + "\""))
                .statusCode(400)
                .body("errors.pointer", contains("/answers/0/text"))
                .body("errors[0].message", containsString("UNKNOWN"));
        SurveyRecords.survey(profile, survey.formatted("\"answerState\":\"UNKNOWN\""))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL_OR_NOTHING", "ACCEPTED_ROWS"})
    void twoRowsThatNobodyCanTellApartDoNotReplaceEachOther(String mode) {
        String rows = QUOTATION.formatted(", \"speakerRole\": \"A minister\"") + "\n"
                + QUOTATION.formatted(", \"speakerRole\": \"A manager\"") + "\n"
                + QUOTATION.formatted(", \"speakerRole\": \"A minister\"");

        Records.postImport("quotations&mode=" + mode, NDJSON, rows)
                .statusCode(mode.equals("ACCEPTED_ROWS") ? 201 : 422);
        String report = Records.get("/v1/imports").extract().path("items[0].id");
        Records.get("/v1/imports/" + report)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("rowReports.row", contains(2))
                .body("rowReports[0].messages[0].reason", containsString("An earlier row is about the same record"));
        Records.get("/v1/quotations")
                .body("items.speakerRole", mode.equals("ACCEPTED_ROWS") ? contains("A minister") : empty());
        // One after the other, in imports of their own, the later word holds.
        Records.postImport("quotations", NDJSON, QUOTATION.formatted(", \"speakerRole\": \"A clerk\""))
                .statusCode(201);
        Records.get("/v1/quotations").body("items.speakerRole", contains("A clerk"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "impacts | \"subject\": {\"type\": \"PROFILE\", \"id\": \"%s\"}, \"statement\": \"It led to a policy\", \"sector\": \"LABOUR\" | LABOUR | HEALTH",
                "capacity-results | \"profileId\": \"%s\", \"resultCode\": \"R3\", \"value\": \"YES\" | YES | NO",
                "evaluations | \"status\": \"DRAFT\", \"profileIds\": [\"%s\"], \"donor\": \"One\" | One | Other",
                "evaluations | \"status\": \"DRAFT\", \"profileIds\": [\"%s\"], \"controlNumber\": \"CN-8\", \"donor\": \"One\" | One | Other"
            })
    void aLaterRowOfAnImportDoesNotReplaceWhatAnEarlierSays(String kind, String members, String one, String other) {
        UUID project = RegistryEvents.project("PR." + UUID.randomUUID());
        UUID profile = RegistryEvents.heardProfile(project, "NAM");
        String row =
                "{" + members.formatted(profile) + ", \"provenance\": {\"sourceId\": \"report\", \"locator\": \"L7\"}}";
        String otherwise = row.replace("\"" + one + "\"", "\"" + other + "\"");

        Records.postImport(kind, NDJSON, row + "\n" + otherwise)
                .statusCode(422)
                .body("report.rowReports.row", contains(2))
                .body(
                        "report.rowReports[0].messages[0].reason",
                        containsString("An earlier row is about the same record"));
        Records.get("/v1/" + kind).body("items", empty());
        Records.postImport(kind, NDJSON, row + "\n" + row).statusCode(201).body("created", equalTo(Map.of(kind, 1)));
        Records.postImport(kind, NDJSON, otherwise).statusCode(201).body("updated", equalTo(Map.of(kind, 1)));
    }

    @Test
    void recommendationsOfTheSameWordsAreToldApartByTheirIds() {
        String row = "{%s\"subject\": {\"type\": \"PROGRAMME\", \"id\": \"made-up-programme\"}, \"text\": \"Mind it\","
                + " \"wording\": \"ORIGINAL\", \"status\": \"UNKNOWN\", \"addressee\": \"%s\"}";
        String two = row.formatted("", "Government") + "\n" + row.formatted("", "Donors");

        Records.postImport("recommendations", NDJSON, two).statusCode(422).body("report.rejected", equalTo(1));
        Records.get("/v1/recommendations").body("items", empty());

        String withIds = row.formatted("\"id\": \"" + UUID.randomUUID() + "\",", "Government") + "\n"
                + row.formatted("\"id\": \"" + UUID.randomUUID() + "\",", "Donors");
        Records.postImport("recommendations", NDJSON, withIds)
                .statusCode(201)
                .body("created", equalTo(Map.of("recommendations", 2)));
        Records.get("/v1/recommendations")
                .body("items", hasSize(2))
                .body("items.addressee", containsInAnyOrder("Government", "Donors"));
    }
}
