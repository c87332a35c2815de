package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the examples of operations: in {@code openapi/examples/<operationId>.response.json} and {@code .request.json}, or
 * {@code .csv}, {@code .md} and {@code .ndjson} for these media types, else for an operation on an aggregate in the examples of its events.
 */
final class OperationExamples {

    private static final List<String> ENVELOPE = List.of("id", "version", "deleted", "deletionReason");

    private OperationExamples() {}

    /**
     * What the operation answers when all is well, if there is an example.
     *
     * @param aggregate that the operation is about, such as {@code country-profile}; null when it is about none
     */
    static Optional<JsonNode> response(String operationId, @Nullable String aggregate, String mediaType) {
        Optional<JsonNode> own = example("openapi/examples/" + operationId + ".response.", mediaType);
        if (own.isPresent() || aggregate == null) {
            return own;
        }
        if (operationId.endsWith("History")) {
            return ContractResource.example("openapi/examples/getHistory.response.json");
        }
        return state(aggregate).map(state -> operationId.startsWith("list") ? page(state) : state);
    }

    /** What may be sent to the operation, if there is an example. */
    static Optional<JsonNode> request(String operationId, @Nullable String aggregate, String mediaType) {
        Optional<JsonNode> own = example("openapi/examples/" + operationId + ".request.", mediaType);
        if (own.isPresent() || aggregate == null) {
            return own;
        }
        return state(aggregate).map(state -> {
            ObjectNode content = state.deepCopy();
            ENVELOPE.forEach(content::remove);
            readOnly(aggregate).forEach(content::remove);
            return operationId.startsWith("patch") ? content.retain("provenance") : content;
        });
    }

    private static Optional<JsonNode> example(String file, String mediaType) {
        if (mediaType.startsWith("text/markdown")) {
            return ContractResource.text(file + "md").map(TextNode::valueOf);
        }
        if (mediaType.startsWith("text/")) {
            return ContractResource.text(file + "csv").map(TextNode::valueOf);
        }
        return mediaType.contains("ndjson")
                ? ContractResource.text(file + "ndjson").map(TextNode::valueOf)
                : ContractResource.example(file + "json");
    }

    /** A part of an aggregate, as the example of its events has it. */
    static Optional<JsonNode> part(StatedPart part) {
        return state(part.aggregate()).map(state -> state.get(part.field()));
    }

    /** What the service itself adds to the state of an aggregate. */
    private static List<String> readOnly(String aggregate) {
        return ContractResource.json("events/" + aggregate + "/v1.schema.json").stream()
                .flatMap(schema -> schema.path("properties").properties().stream())
                .filter(property -> property.getValue().path("readOnly").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<JsonNode> state(String aggregate) {
        return ContractResource.example("events/" + aggregate + "/examples/full.json");
    }

    private static JsonNode page(JsonNode item) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("items").add(item);
        return page.putNull("next");
    }
}
