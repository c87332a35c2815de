package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that go on from others, are a part of others, or were inspired by others; and documents about them. */
@QuarkusTest
@ProjectServiceTest
class ProjectRelationsTest {

    @Test
    void aRelationIsReadFromBothSides() {
        String first = Registry.project("");
        String second = Registry.project("");
        String third = Registry.project("");
        relate(second, "PREDECESSOR", first).statusCode(200);
        // S59, S90: inspiration comes with how well it is borne out.
        relate(third, "INSPIRED_BY", second).statusCode(200);

        relations(second)
                .body("items.direction", equalTo(List.of("INCOMING", "OUTGOING")))
                .body("items.type", equalTo(List.of("INSPIRED_BY", "PREDECESSOR")))
                .body("items.projectId", equalTo(List.of(third, first)))
                .body("items[0].strength", equalTo("WEAK"))
                .body("items[0].evidence", equalTo("Both speak of it."))
                .body("items[0].provenance.locator", equalTo("L159"))
                .body("items[1].strength", nullValue())
                .body("items[1].provenance", nullValue())
                .body("items[1].identifier", equalTo(identifier(first)))
                .body("next", nullValue());
    }

    @Test
    void manyRelationsComePageByPage() {
        String inspiration = Registry.project("");
        for (int times = 0; times < 3; times++) {
            relate(Registry.project(""), "INSPIRED_BY", inspiration).statusCode(200);
        }

        String next = Registry.reader()
                .get("/v1/projects/" + inspiration + "/relations?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Registry.reader()
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/projects/" + inspiration + "/relations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREDECESSOR", "PART_OF", "INSPIRED_BY"})
    void noProjectIsRelatedToItself(String type) {
        String project = Registry.project("");

        relate(project, type, project)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/relations/0/projectId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREDECESSOR", "PART_OF"})
    void noProjectComesBeforeItselfOrIsAPartOfItselfByWhateverWay(String type) {
        String first = Registry.project("");
        String second = Registry.project("");
        String third = Registry.project("");
        relate(second, type, first).statusCode(200);
        relate(third, type, second).statusCode(200);

        relate(first, type, third).statusCode(409).body("errors.pointer", equalTo(List.of("/relations/0/projectId")));
        // The other kind says something else.
        relate(first, type.equals("PART_OF") ? "PREDECESSOR" : "PART_OF", third).statusCode(200);
    }

    @Test
    void projectsMayInspireEachOther() {
        String first = Registry.project("");
        String second = Registry.project("");

        relate(second, "INSPIRED_BY", first).statusCode(200);
        relate(first, "INSPIRED_BY", second).statusCode(200);
    }

    @Test
    void ofTwoHalvesOfACircleThatAreWrittenAtTheSameMomentOneIsRefused() {
        for (int times = 0; times < 10; times++) {
            String first = Registry.project("");
            String middle = Registry.project("");
            String last = Registry.project("");
            relate(middle, "PREDECESSOR", last).statusCode(200);

            // Neither of the two touches a record that the other one writes.
            List<CompletableFuture<Integer>> both = List.of(
                    CompletableFuture.supplyAsync(
                            () -> relate(first, "PREDECESSOR", middle).extract().statusCode()),
                    CompletableFuture.supplyAsync(
                            () -> relate(last, "PREDECESSOR", first).extract().statusCode()));

            assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aProjectThatOthersAreRelatedToIsNotDeletedAndOneThatIsNotThereIsPointedAt() {
        String whole = Registry.project("");
        String part = Registry.project("");
        relate(part, "PART_OF", whole).statusCode(200);

        Registry.delete("/v1/projects/" + whole, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of("/v1/projects/" + part)));
        Registry.delete("/v1/projects/" + part, "\"2\"").statusCode(204);
        Registry.delete("/v1/projects/" + whole, "\"1\"").statusCode(204);
        relate(Registry.project(""), "PART_OF", whole)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/relations/0/projectId")));
    }

    @Test
    void aDeletedProjectHasNoSayAndIsNotRestoredIntoACircle() {
        String first = Registry.project("");
        String second = Registry.project("");
        relate(second, "PREDECESSOR", first).statusCode(200);
        Registry.delete("/v1/projects/" + second, "\"2\"").statusCode(204);

        relations(first).body("items", hasSize(0));
        relate(first, "PREDECESSOR", second).statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"INSPIRED_BY\", \"projectId\": \"%s\"} | /relations/0/strength",
                "{\"type\": \"PART_OF\", \"projectId\": \"%s\", \"strength\": \"WEAK\"} | /relations/0/strength",
                "{\"type\": \"COUSIN\", \"projectId\": \"%s\"} | /relations/0/type",
                "{\"type\": \"PART_OF\", \"projectId\": \"PR.1\"} | /relations/0/projectId",
                "{\"type\": \"PART_OF\", \"projectId\": \"%1$s\"}, {\"type\": \"PART_OF\", \"projectId\": \"%1$s\"}"
                        + " | /relations"
            })
    void whatIsWrongWithARelationIsSaidFieldByField(String relation, String pointer) {
        patch(Registry.project(""), "relations", relation.formatted(Registry.project("")))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void documentsAreKeptAndFoundByTheirType() {
        // S9: final reports, evaluations and other documents.
        String project = Registry.project("");
        patch(project, "documents", """
                {"type": "FINAL_REPORT", "title": "Rapport final", "language": "fr",
                 "date": {"value": "2013-06", "precision": "MONTH"}, "url": "https://example.org/rapport.pdf",
                 "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 "provenance": {"sourceId": "s", "locator": "L35"}},
                {"type": "EVALUATION_REPORT", "title": "Evaluation"}
                """).statusCode(200);

        documents(project, "").body("title", equalTo(List.of("Rapport final", "Evaluation")));
        documents(project, "?type=FINAL_REPORT")
                .header("ETag", "\"2\"")
                .body("title", equalTo(List.of("Rapport final")))
                .body("[0].language", equalTo("fr"))
                .body("[0].date.value", equalTo("2013-06"));
        documents(project, "?type=MINUTES").body("", hasSize(0));
        Registry.reader()
                .get("/v1/projects/" + project + "/documents?type=NOVEL")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?type")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"url\": \"javascript:alert(1)\" | url",
                "\"url\": \"ftp://example.org/a\" | url",
                "\"url\": \"https://\" | url",
                "\"sha256\": \"9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08\" | sha256",
                "\"sha256\": \"9f86\" | sha256",
                "\"language\": \"French!\" | language",
                "\"date\": {\"value\": \"2013-02-30\", \"precision\": \"DAY\"} | date"
            })
    void whatIsWrongWithADocumentIsSaidFieldByField(String field, String name) {
        patch(Registry.project(""), "documents", "{\"type\": \"OTHER\", \"title\": \"A\", %s}".formatted(field))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/documents/0/" + name)));
    }

    private static ValidatableResponse relations(String project) {
        return Registry.reader()
                .get("/v1/projects/" + project + "/relations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse documents(String project, String query) {
        return Registry.reader()
                .get("/v1/projects/" + project + "/documents" + query)
                .then()
                .statusCode(200);
    }

    private static String identifier(String project) {
        return Registry.reader().get("/v1/projects/" + project).then().extract().path("identifiers[0].value");
    }

    /** Adds a relation to those that a project has. */
    private static ValidatableResponse relate(String project, String type, String other) {
        var known = Registry.reader().get("/v1/projects/" + project).then().extract();
        String weight = type.equals("INSPIRED_BY")
                ? ", \"strength\": \"WEAK\", \"evidence\": \"Both speak of it.\", \"provenance\": {\"locator\": \"L159\"}"
                : "";
        List<String> others = known.path("relations.collect { '{\"type\": \"' + it.type + '\", \"projectId\": \"'"
                + " + it.projectId + '\"}' }");
        return patch(
                project,
                "relations",
                String.join(
                        ",",
                        Stream.concat(
                                        others.stream(),
                                        Stream.of("{\"type\": \"%s\", \"projectId\": \"%s\"%s}"
                                                .formatted(type, other, weight)))
                                .toList()),
                known.header("ETag"));
    }

    private static ValidatableResponse patch(String project, String field, String elements) {
        return patch(project, field, elements, "\"1\"");
    }

    private static ValidatableResponse patch(String project, String field, String elements, String version) {
        return Registry.patcher(version)
                .body("{\"%s\": [%s]}".formatted(field, elements))
                .patch("/v1/projects/" + project)
                .then();
    }
}
