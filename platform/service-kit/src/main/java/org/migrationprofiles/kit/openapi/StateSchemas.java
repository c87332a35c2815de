package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * Describes answers that state an aggregate by the schema of its events: an answer and an event say the same, so they have
 * one description.
 */
final class StateSchemas {

    private static final String REFERENCE = "$ref";

    private final ObjectNode schemas;

    StateSchemas(ObjectNode components) {
        this.schemas = components.withObject("/schemas");
    }

    /**
     * Describes a state.
     *
     * @param name of the schema in the document
     * @param schema of the events
     */
    void describe(String name, JsonNode schema) {
        ObjectNode state = schema.deepCopy();
        state.remove("$schema");
        schemas.set(name, localised(state));
        ContractResource.json("events/common/v1.schema.json")
                .orElseThrow(() -> new IllegalStateException("The contracts lack what states have in common"))
                .path("$defs")
                .properties()
                .forEach(shared -> schemas.set(
                        local(shared.getKey()), localised(shared.getValue().deepCopy())));
    }

    private static JsonNode localised(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getKey().equals(REFERENCE)) {
                    String name = member.getValue().asText().replaceFirst(".*/", "");
                    member.setValue(TextNode.valueOf("#/components/schemas/" + local(name)));
                } else {
                    localised(member.getValue());
                }
            }
        } else {
            node.forEach(StateSchemas::localised);
        }
        return node;
    }

    private static String local(String name) {
        return "Stated" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
