package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads files of the contracts from the class path. */
final class ContractResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFERENCE = "$ref";

    private ContractResource() {}

    /**
     * The text of a file, if there is one.
     *
     * @param path in the contracts
     */
    static Optional<String> text(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a JSON file says, if there is one. */
    static Optional<JsonNode> json(String path) {
        return text(path).map(text -> parse(text, path));
    }

    /** What an example says, with the files that it refers to in its place: {@code {"$ref": "path in the contracts"}}. */
    static Optional<JsonNode> example(String path) {
        return json(path).map(ContractResource::resolved);
    }

    /** What JSON text says. */
    static JsonNode parse(String text, String where) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(where + " is no JSON", unreadable);
        }
    }

    private static JsonNode resolved(JsonNode node) {
        if (node.isObject() && node.size() == 1 && node.path(REFERENCE).isTextual()) {
            String path = node.path(REFERENCE).textValue();
            return example(path).orElseThrow(() -> new IllegalStateException("The contracts lack " + path));
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(member.getKey(), resolved(member.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(resolved(item)));
            return array;
        }
        return node;
    }
}
