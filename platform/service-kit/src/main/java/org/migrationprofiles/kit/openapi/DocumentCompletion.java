package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Completes one document, operation by operation. For one use. */
final class DocumentCompletion {

    /**
     * What an operation is marked with that reads or changes a part of an aggregate, under the conditions of the whole:
     * an extension, {@code @Extension(name = "x-part", value = "true")}.
     */
    private static final String PART = "x-part";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final List<String> SUCCESSES = List.of("200", "201", "202");

    private final ObjectNode document;
    private final ObjectNode components;
    // Operations by their ids, and the names of what can be created, which are aggregates: CountryProfile,
    // country-profile.
    private final Map<String, ObjectNode> operations = new TreeMap<>();
    private final Map<String, String> aggregates = new TreeMap<>();

    DocumentCompletion(ObjectNode document) {
        this.document = document;
        this.components = document.withObject("/components");
    }

    void complete() {
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.put(
                                member.getValue().path("operationId").asText(), (ObjectNode) member.getValue())));
        operations.keySet().stream()
                .filter(id -> id.startsWith("create"))
                .map(id -> id.substring("create".length()))
                .forEach(name -> aggregates.put(name, kebab(name)));
        simplifyAnyJson();
        allowNull();
        StateSchemas states = new StateSchemas(components);
        aggregates.forEach((name, aggregate) -> ContractResource.json("events/" + aggregate + "/v1.schema.json")
                .ifPresent(schema -> states.describe(name + "State", schema)));
        ProblemResponses.describe(components);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> complete(path.getKey(), member.getKey(), (ObjectNode) member.getValue())));
    }

    private void complete(String path, String method, ObjectNode operation) {
        String id = operation.path("operationId").asText();
        String name = nameIn(id);
        String aggregate = name == null ? null : aggregates.get(name);
        Optional<StatedPart> part = part(path, id);
        boolean writes = !method.equals("get");
        ProblemResponses.allow(operation, "400", "401", "403", "406", "429", "500", "503");
        if (path.contains("{")) {
            ProblemResponses.allow(operation, "404");
        }
        if (operation.has("requestBody")) {
            ProblemResponses.allow(operation, "409", "413", "415", "422");
        }
        if (part.isPresent() || (aggregate != null && path.endsWith("}"))) {
            ProblemResponses.allow(operation, "410");
            Conditions.describe(operation, writes);
            if (writes) {
                ProblemResponses.allow(operation, "412", "428");
            }
        }
        if (operation.remove(PART) != null) {
            ProblemResponses.allow(operation, "410");
            Conditions.describe(operation, writes);
            if (writes) {
                ProblemResponses.allow(operation, "409", "412", "428");
            }
        }
        if (aggregate != null && method.equals("delete")) {
            Conditions.deleted(operation);
        }
        if (aggregate != null && id.startsWith("create")) {
            Conditions.created(operation);
        }
        if (aggregate != null && id.startsWith("restore")) {
            ProblemResponses.allow(operation, "409", "412", "422", "428");
            Conditions.describe(operation, true);
            Conditions.restored(operation);
        }
        if (id.startsWith("move")) {
            ProblemResponses.allow(operation, "410", "412", "428");
            Conditions.describe(operation, true);
        }
        if (id.startsWith("list") && parameters(operation).contains("cursor")) {
            page(operation, id);
        }
        if (id.endsWith("History") && parameters(operation).contains("cursor")) {
            Conditions.link(operation.withObject("/responses").withObject("/200"));
        }
        for (String status : SUCCESSES) {
            operation
                    .path("responses")
                    .path(status)
                    .path("content")
                    .properties()
                    .forEach(media -> OperationExamples.response(id, aggregate, media.getKey())
                            .ifPresent(example -> ((ObjectNode) media.getValue()).set("example", example)));
        }
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(media -> OperationExamples.request(id, aggregate, media.getKey())
                        .ifPresent(example -> ((ObjectNode) media.getValue()).set("example", example)));
        part.flatMap(OperationExamples::part).ifPresent(example -> {
            answered(operation).ifPresent(media -> media.set("example", example));
            operation.at("/requestBody/content").forEach(media -> ((ObjectNode) media).set("example", example));
        });
        if (method.equals("patch")) {
            operation
                    .at("/requestBody/content")
                    .forEach(media -> ((ObjectNode) media)
                            .putObject("schema")
                            .put("type", "object")
                            .put("description", "A JSON merge patch (RFC 7396): null removes a field."));
        }
    }

    /**
     * Says what the items of a page are: what the operation answers that gets one of them, or else what the page that the
     * resource names has.
     */
    private void page(ObjectNode operation, String id) {
        String one = "get" + singular(id.substring("list".length()));
        Optional<JsonNode> item = Optional.ofNullable(operations.get(one))
                .flatMap(this::answered)
                .map(media -> media.path("schema"))
                .or(() -> ofOwnPage(operation));
        ObjectNode media = operation.withObject("/responses").withObject("/200").withObject("content");
        ObjectNode schema = media.withObject("application/json").putObject("schema");
        schema.put("type", "object").put("description", "Part of the list, in a stable order.");
        schema.putArray("required").add("items").add("next");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode items = properties.putObject("items").put("type", "array");
        item.ifPresent(found -> items.set("items", found));
        ObjectNode next = properties.putObject("next").put("description", "Cursor of the next part; null at the end.");
        next.putArray("type").add("string").add("null");
        Conditions.link(operation.withObject("/responses").withObject("/200"));
    }

    private Optional<JsonNode> ofOwnPage(ObjectNode operation) {
        return answered(operation)
                .map(media -> media.at("/schema/$ref").asText().replaceFirst(".*/", ""))
                .map(page -> components.at("/schemas/" + page + "/properties/items/items"))
                .filter(items -> !items.isEmpty())
                .map(JsonNode::deepCopy);
    }

    private Optional<ObjectNode> answered(ObjectNode operation) {
        return SUCCESSES.stream()
                .map(status ->
                        operation.path("responses").path(status).path("content").path("application/json"))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static Set<String> parameters(ObjectNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    // A field of any JSON is described by the accessors of a class of Jackson, which is nobody's business.
    private void simplifyAnyJson() {
        ObjectNode schemas = components.withObject("/schemas");
        if (schemas.remove("JsonNode") != null) {
            schemas.putObject("JsonNode").put("description", "Any JSON value.");
            schemas.remove("JsonNodeType");
        }
    }

    // Java's types do not tell the generator what may be null: it is what is not required.
    private void allowNull() {
        components.path("schemas").forEach(schema -> {
            Set<String> required =
                    schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
            schema.path("properties").properties().stream()
                    .filter(property -> !required.contains(property.getKey()))
                    .forEach(property -> allowNull((ObjectNode) property.getValue()));
        });
    }

    private static void allowNull(ObjectNode property) {
        JsonNode type = property.get("type");
        if (property.has("$ref")) {
            JsonNode reference = property.remove("$ref");
            var either = property.putArray("anyOf");
            either.addObject().set("$ref", reference);
            either.addObject().put("type", "null");
        } else if (type != null && type.isTextual()) {
            property.putArray("type").add(type.asText()).add("null");
        }
    }

    /** The part of an aggregate that an operation is about: what is written at an address below that of the aggregate. */
    private Optional<StatedPart> part(String path, String operationId) {
        if (!path.contains("}/") || !document.path("paths").path(path).has("put")) {
            return Optional.empty();
        }
        String rest = withoutVerb(operationId);
        return aggregates.entrySet().stream()
                .filter(aggregate -> rest.startsWith(aggregate.getKey()))
                .map(aggregate -> new StatedPart(
                        aggregate.getValue(),
                        decapitalised(rest.substring(aggregate.getKey().length()))))
                .findFirst();
    }

    private static String withoutVerb(String operationId) {
        return operationId.replaceFirst("^(list|get|create|replace|patch|delete|restore|move)", "");
    }

    private static String decapitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The aggregate's name within an operation's id: Project in getProjectHistory and listProjects. */
    private @Nullable String nameIn(String operationId) {
        String rest = withoutVerb(operationId).replaceFirst("History$", "");
        if (aggregates.containsKey(rest)) {
            return rest;
        }
        String singular = singular(rest);
        return operationId.startsWith("list") && aggregates.containsKey(singular) ? singular : null;
    }

    private static String singular(String plural) {
        return plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y" : plural.replaceFirst("s$", "");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
