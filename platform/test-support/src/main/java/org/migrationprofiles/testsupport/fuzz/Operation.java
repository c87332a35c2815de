package org.migrationprofiles.testsupport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an OpenAPI document.
 *
 * @param method in lower case
 * @param path as a template
 * @param parameters with references resolved
 * @param mediaType of its body; a JSON one when there are several
 * @param bodySchema of its body; null without one
 */
record Operation(
        String method,
        String path,
        List<JsonNode> parameters,
        String mediaType,
        @Nullable JsonNode bodySchema) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** All of a document. */
    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(of(document, path.getKey(), member.getKey(), member.getValue()));
                }
            }
        }
        return operations;
    }

    private static Operation of(JsonNode document, String path, String method, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(
                        parameter.has("$ref")
                                ? document.at(parameter.path("$ref").asText().substring(1))
                                : parameter));
        JsonNode content = operation.at("/requestBody/content");
        String mediaType = content.properties().stream()
                .map(Map.Entry::getKey)
                .filter(type -> type.contains("json"))
                .findFirst()
                .orElse("application/json");
        JsonNode media = content.path(mediaType);
        return new Operation(
                method, path, parameters, mediaType, content.isMissingNode() ? null : media.path("schema"));
    }

    /** Whether it asks which version of a record the client has seen. */
    boolean demandsVersion() {
        return parameters.stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    String name() {
        return method + " " + path;
    }
}
