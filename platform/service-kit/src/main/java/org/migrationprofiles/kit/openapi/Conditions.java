package org.migrationprofiles.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.migrationprofiles.kit.aggregate.AggregateAnswers;

/** Describes entity tags, conditions on them, addresses and idempotency keys. */
final class Conditions {

    private Conditions() {}

    /** Describes the conditions of an operation on one aggregate. */
    static void describe(ObjectNode operation, boolean writes) {
        ObjectNode parameter = operation.withArray("/parameters").addObject();
        if (writes) {
            text(
                    parameter.put("name", "If-Match").put("in", "header").put("required", true),
                    "The ETag of the version that is to be changed.");
        } else {
            text(
                    parameter.put("name", "If-None-Match").put("in", "header"),
                    "The ETag of the version that the client holds.");
            ObjectNode unchanged = operation.withObject("/responses").putObject("304");
            tag(unchanged.put("description", "The client holds this version."));
        }
        parameter.put("example", "\"3\"");
        ObjectNode responses = operation.withObject("/responses");
        tag(responses.withObject(responses.has("201") ? "/201" : "/200"));
    }

    /** Describes an operation that creates an aggregate. */
    static void created(ObjectNode operation) {
        ObjectNode created = operation.withObject("/responses").withObject("/201");
        tag(created);
        text(created.withObject("/headers").putObject("Location"), "The address of what was created.");
        text(
                created.withObject("/headers").putObject("Idempotent-Replay"),
                "true when this is the stored answer of an earlier request with the same key.");
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("Idempotency-Key") && parameter instanceof ObjectNode key) {
                text(
                        key,
                        "1 to 200 characters, new for each new request: the request is done once, however often sent.");
                key.put("example", "6f1b0a52-6a77-4f0e-9d1c-0d9b1f8f3c11");
            }
        }
    }

    /** Describes the deletion of an aggregate. */
    static void deleted(ObjectNode operation) {
        ObjectNode responses = operation.withObject("/responses");
        responses.remove("200");
        tag(responses.putObject("204").put("description", "It is deleted."));
        reason(operation, "Why; it is kept with what is deleted.", "Entered twice.");
    }

    /** Describes the restoration of an aggregate. */
    static void restored(ObjectNode operation) {
        reason(operation, "Why; it is kept in the history of what is restored.", "Deleted by mistake.");
    }

    private static void reason(ObjectNode operation, String description, String example) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("reason") && parameter instanceof ObjectNode reason) {
                text(reason.put("required", true), description);
                reason.withObject("/schema").put("maxLength", AggregateAnswers.LONGEST_REASON);
                reason.put("example", example);
            }
        }
    }

    /** Describes the link to the next page. */
    static void link(ObjectNode response) {
        text(response.withObject("/headers").putObject("Link"), "rel=\"next\": the next page, when there is one.");
    }

    /** Describes the entity tag of an answer. */
    static void tag(ObjectNode response) {
        text(response.withObject("/headers").putObject("ETag"), "The version in quotes, such as \"3\".");
    }

    private static void text(ObjectNode described, String description) {
        described.put("description", description).putObject("schema").put("type", "string");
    }
}
