package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One response component for each status that is a problem, with the examples of the problem pages. */
final class ProblemResponses {

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    private static final Map<String, List<String>> SLUGS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", List.of("validation-failed", "malformed-body", "invalid-parameter", "invalid-cursor")),
            Map.entry("401", List.of("unauthenticated")),
            Map.entry("403", List.of("forbidden")),
            Map.entry("404", List.of("not-found")),
            Map.entry("406", List.of("not-acceptable")),
            Map.entry("409", List.of("conflict", "idempotency-key-in-flight")),
            Map.entry("410", List.of("gone")),
            Map.entry("412", List.of("stale-version")),
            Map.entry("413", List.of("payload-too-large")),
            Map.entry("415", List.of("unsupported-media-type")),
            Map.entry("422", List.of("unknown-reference", "idempotency-key-reused", "import-rejected")),
            Map.entry("428", List.of("precondition-required")),
            Map.entry("429", List.of("too-many-requests")),
            Map.entry("500", List.of("internal-error")),
            Map.entry("503", List.of("unavailable"))));

    private static final Map<String, String> WAITS = Map.of(
            "422",
            "Seconds after which the same request may be answered: what it names may have been put on record a moment ago."
                    + " Absent where waiting does not help.",
            "429",
            "Seconds after which this client may ask again.",
            "503",
            "Seconds after which to repeat the request, where that is known.");

    private ProblemResponses() {}

    /** Adds the components. */
    static void describe(ObjectNode components) {
        components.withObject("/schemas").set("Problem", schema());
        SLUGS.forEach((status, slugs) -> {
            ObjectNode response = components.withObject("/responses").putObject("Problem" + status);
            ObjectNode media = response.putObject("content").putObject("application/problem+json");
            media.putObject("schema").put("$ref", "#/components/schemas/Problem");
            ObjectNode examples = media.putObject("examples");
            for (String slug : slugs) {
                examples.putObject(slug).set("value", example(slug));
            }
            response.put("description", String.join("; ", examples.findValuesAsText("title")));
            String wait = WAITS.get(status);
            if (wait != null) {
                ObjectNode header = response.putObject("headers").putObject("Retry-After");
                header.put("description", wait).putObject("schema").put("type", "integer");
            }
        });
    }

    /** Lets an operation answer with a problem. */
    static void allow(ObjectNode operation, String... statuses) {
        for (String status : statuses) {
            operation.withObject("/responses").putObject(status).put("$ref", "#/components/responses/Problem" + status);
        }
    }

    private static JsonNode example(String slug) {
        String page = "problems/" + slug + ".md";
        Matcher example = EXAMPLE.matcher(ContractResource.text(page).orElse(""));
        if (!example.find()) {
            throw new IllegalStateException("The contracts lack an example in " + page);
        }
        return ContractResource.parse(example.group(1), page);
    }

    private static JsonNode schema() {
        return ContractResource.parse("""
                {"type": "object", "description": "What went wrong, as RFC 9457 says it.",
                 "required": ["type", "title", "status", "detail"],
                 "properties": {
                   "type": {"type": "string", "format": "uri-reference",
                            "description": "Names the kind of problem; a page there says what to do."},
                   "title": {"type": "string", "description": "The same for each problem of the kind."},
                   "status": {"type": "integer", "description": "The HTTP status."},
                   "detail": {"type": "string", "description": "About this very case."},
                   "requestId": {"type": "string", "description": "The X-Request-Id of the request, for the log."},
                   "traceId": {"type": "string", "pattern": "^[0-9a-f]{32}$",
                               "description": "The trace of the request, when it has one (W3C Trace Context)."},
                   "errors": {"type": "array", "description": "The fields to mend.",
                     "items": {"type": "object", "required": ["pointer", "message"], "properties": {
                       "pointer": {"type": "string",
                                   "description": "JSON Pointer into the body, or ? and the name of a parameter."},
                       "message": {"type": "string", "description": "For a person who can mend it."}}}}},
                 "additionalProperties": true}
                """, "The schema of problems");
    }
}
