package org.migrationprofiles.testsupport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/**
 * The OpenAPI document that a service generates, against the one that is committed. With {@code -Dcontracts.update=true}
 * the generated one becomes the committed one, for a person to look at and commit.
 *
 * @param service such as {@code project-service}
 */
public record OpenApiContract(String service) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Fails when the service under test describes itself otherwise than is committed. */
    public void assertCommitted() {
        String generated = generated();
        Path committed = ContractFiles.path("openapi/" + service + ".yaml");
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.writeString(committed, generated);
            }
            Assertions.assertThat(parsed(generated))
                    .as("Look at the difference; if it is meant, run again with -Dcontracts.update=true and commit it")
                    .isEqualTo(parsed(Files.exists(committed) ? Files.readString(committed) : "{}"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is missing or wrong in the document that the service under test generates, operation by operation. */
    public List<String> shortcomings() {
        JsonNode document = parsed(generated());
        List<String> shortcomings = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member ->
                                judge(document, path.getKey(), member.getKey(), member.getValue(), shortcomings)));
        if (shortcomings.isEmpty() && document.path("paths").isEmpty()) {
            shortcomings.add("There are no operations at all.");
        }
        return shortcomings;
    }

    private static void judge(
            JsonNode document, String path, String method, JsonNode operation, List<String> shortcomings) {
        String id = operation.path("operationId").asText();
        String name = id.isEmpty() ? method + " " + path : id;
        require(!id.isEmpty(), name + " has no operationId", shortcomings);
        require(operation.hasNonNull("summary"), name + " has no summary", shortcomings);
        require(!operation.path("tags").isEmpty(), name + " has no tag", shortcomings);
        require(!operation.path("security").isEmpty(), name + " does not say who may do it", shortcomings);
        for (JsonNode stated : operation.path("parameters")) {
            // One that many operations share is stated once.
            JsonNode parameter = stated.has("$ref")
                    ? document.at(stated.path("$ref").asText().substring(1))
                    : stated;
            require(
                    parameter.has("description")
                            || parameter.path("in").asText().equals("path"),
                    name + " does not explain " + parameter.path("name").asText(),
                    shortcomings);
            require(
                    !parameter.path("schema").isEmpty(),
                    name + " does not say what a value of "
                            + parameter.path("name").asText() + " is",
                    shortcomings);
        }
        for (String problem : List.of("400", "401", "403", "406", "429", "500", "503")) {
            require(operation.path("responses").has(problem), name + " hides its " + problem, shortcomings);
        }
        if (path.contains("{")) {
            require(operation.path("responses").has("404"), name + " hides its 404", shortcomings);
        }
        judgeSuccess(document, name, method, operation.path("responses"), shortcomings);
        operation.at("/requestBody/content").forEach(media -> judge(document, name + " request", media, shortcomings));
    }

    private static void judgeSuccess(
            JsonNode document, String name, String method, JsonNode responses, List<String> shortcomings) {
        int answers = 0;
        for (String status : List.of("200", "201", "202")) {
            for (JsonNode media : responses.path(status).path("content")) {
                answers++;
                judge(document, name + " " + status, media, shortcomings);
            }
        }
        boolean nothingToSay = method.equals("delete") && responses.has("204");
        require(answers > 0 || nothingToSay, name + " does not say what it answers", shortcomings);
    }

    private static void judge(JsonNode document, String place, JsonNode media, List<String> shortcomings) {
        require(!media.path("schema").isEmpty(), place + " has no schema", shortcomings);
        JsonNode items = media.at("/schema/properties/items");
        require(
                items.isMissingNode() || !items.path("items").isEmpty(),
                place + " does not say what the items of a page are",
                shortcomings);
        require(media.has("example"), place + " has no example", shortcomings);
        if (media.has("example") && media.path("schema").isObject()) {
            ObjectNode schema = media.path("schema").deepCopy();
            schema.set("components", document.path("components"));
            for (ValidationMessage message : SCHEMAS.getSchema(schema).validate(media.path("example"))) {
                shortcomings.add(place + ": the example is wrong: " + message.getMessage());
            }
        }
    }

    private static void require(boolean so, String otherwise, List<String> shortcomings) {
        if (!so) {
            shortcomings.add(otherwise);
        }
    }

    private static String generated() {
        return given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonNode parsed(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("The document is no YAML", unreadable);
        }
    }
}
