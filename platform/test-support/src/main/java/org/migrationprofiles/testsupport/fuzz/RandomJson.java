package org.migrationprofiles.testsupport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Makes values for the schemas of an OpenAPI document: mostly what they allow, now and then something else. Not thread-safe.
 */
final class RandomJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int DEEP = 500;

    private final JsonNode document;
    private final Random random;
    private final double mischief;

    /**
     * @param document where references lead
     * @param mischief how often a value is not what the schema allows, 0 to 1
     */
    RandomJson(JsonNode document, Random random, double mischief) {
        this.document = document;
        this.random = random;
        this.mischief = mischief;
    }

    /** A value for a schema. */
    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (random.nextDouble() < mischief) {
            return strange();
        }
        if (schema.has("$ref")) {
            return depth > DEEPEST
                    ? JSON.nullNode()
                    : of(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return of(pick(schema.path(choice)), depth + 1);
            }
        }
        if (schema.has("allOf")) {
            return all(schema.path("allOf"), depth);
        }
        if (schema.has("enum")) {
            return pick(schema.path("enum"));
        }
        if (schema.has("example") && random.nextBoolean()) {
            return schema.path("example");
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? pick(type).asText() : type.asText()) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> integer(schema);
            case "number" -> JSON.numberNode(BigDecimal.valueOf(random.nextInt(1_000_000), 2));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            case "null" -> JSON.nullNode();
            default -> schema.has("properties") ? object(schema, depth) : strange();
        };
    }

    private JsonNode all(JsonNode schemas, int depth) {
        ObjectNode merged = JSON.objectNode();
        for (JsonNode schema : schemas) {
            JsonNode part = of(schema, depth + 1);
            if (!(part instanceof ObjectNode members)) {
                return part;
            }
            merged.setAll(members);
        }
        return merged;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = depth > DEEPEST ? 0 : random.nextInt(4);
        for (int index = 0; index < size; index++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = required.contains(property.getKey()) ? random.nextInt(20) > 0 : random.nextInt(3) == 0;
            if (wanted && depth <= DEEPEST) {
                object.set(property.getKey(), of(property.getValue(), depth + 1));
            }
        });
        if (random.nextDouble() < mischief) {
            object.set("unheardOf", strange());
        }
        return object;
    }

    private JsonNode integer(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(Math.max(least, 3000));
        return JSON.numberNode(least + random.nextInt(Math.max(1, most - least + 1)));
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> uuid();
            case "date" ->
                LocalDate.of(2005, 1, 1).plusDays(random.nextInt(9000)).toString();
            case "date-time" -> LocalDate.of(2005, 1, 1).plusDays(random.nextInt(9000)) + "T10:15:30Z";
            case "uri", "uri-reference" -> "https://example.org/" + random.nextInt(100);
            default -> words();
        };
    }

    /** An id that hardly any record has. */
    String uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    private String words() {
        return pick(List.of(
                "Kenya",
                "KEN",
                "404",
                "PR.0163",
                "2015",
                "2015-06",
                "en",
                "L161",
                "IDF",
                "a word",
                "profile-" + random.nextInt(100)));
    }

    /** A value that no schema asks for. */
    JsonNode strange() {
        return switch (random.nextInt(16)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(new BigInteger("123456789012345678901234567890"));
            case 2 -> JSON.numberNode(new BigDecimal("1E+400"));
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.textNode("\u0000");
            case 5 -> JSON.textNode("x".repeat(20_000));
            case 6 -> JSON.textNode("'; drop table project; --");
            case 7 -> JSON.textNode("\ud83d\ude00 \u202e\u0301 e\u0301");
            case 8 -> JSON.textNode("\ud800");
            case 9 -> JSON.textNode("2026-02-30");
            case 10 -> JSON.textNode("");
            case 11 -> JSON.textNode("${jndi:ldap://127.0.0.1/x} <script>alert(1)</script> %s%n%d {{7*7}}");
            case 12 -> JSON.arrayNode();
            case 13 -> JSON.objectNode();
            case 14 -> JSON.booleanNode(true);
            default -> deep();
        };
    }

    private static JsonNode deep() {
        ArrayNode outermost = JSON.arrayNode();
        ArrayNode innermost = outermost;
        for (int depth = 0; depth < DEEP; depth++) {
            innermost = innermost.addArray();
        }
        return outermost;
    }

    private JsonNode pick(JsonNode several) {
        List<JsonNode> all = new ArrayList<>();
        several.forEach(all::add);
        return all.isEmpty() ? JSON.nullNode() : pick(all);
    }

    private <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
