package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.migrationprofiles.testsupport.ContractFiles;
import org.migrationprofiles.testsupport.EventContract;

/** Makes whole states of what a portfolio says of a record: members that have to be there, and are not said, are null or empty. */
final class Shape {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    private Shape() {}

    /** A whole state; what the schema still finds wrong with it is a mistake of the portfolio. */
    static ObjectNode whole(String type, Map<String, Object> said) {
        ObjectNode state = JSON.valueToTree(said);
        String file = "events/" + type + "/v1.schema.json";
        complete(state, file(file), file);
        List<String> violations = new EventContract(type).violations(state);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("No valid " + type + ": " + violations + " in " + state);
        }
        return state;
    }

    private static void complete(JsonNode value, JsonNode schema, String file) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            int hash = reference.indexOf('#');
            String target = hash == 0
                    ? file
                    : Path.of(file)
                            .resolveSibling(reference.substring(0, hash))
                            .normalize()
                            .toString();
            complete(value, file(target).at(reference.substring(hash + 1)), target);
            return;
        }
        for (JsonNode option : schema.path("anyOf")) {
            complete(value, option, file);
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                complete(item, schema.path("items"), file);
            }
        }
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(property -> {
                JsonNode member = object.get(property.getKey());
                if (member != null) {
                    complete(member, property.getValue(), file);
                }
            });
            for (JsonNode required : schema.path("required")) {
                if (!object.has(required.asText())) {
                    fill(object, required.asText(), schema.path("properties").path(required.asText()));
                }
            }
        }
    }

    private static void fill(ObjectNode object, String member, JsonNode schema) {
        switch (schema.path("type").asText("")) {
            case "array" -> object.putArray(member);
            case "boolean" -> object.put(member, false);
            default -> object.putNull(member);
        }
    }

    private static JsonNode file(String path) {
        return FILES.computeIfAbsent(path, ContractFiles::json);
    }
}
