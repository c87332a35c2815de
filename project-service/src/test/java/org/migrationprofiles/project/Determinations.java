package org.migrationprofiles.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Tells of determinations as evaluation-service does, and asks for their tasks. */
final class Determinations {

    static final String TOPIC = "migration-profiles.determination.v1";
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private Determinations() {}

    /** The first version of a determination that is in force. */
    static ObjectNode of(String subjectType, String subjectId, String attribute, @Nullable String value) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("id", UUID.randomUUID().toString()).put("version", 1).put("deleted", false);
        state.putNull("deletionReason");
        state.put("conflictId", UUID.randomUUID().toString());
        state.putObject("subject").put("type", subjectType).put("id", subjectId);
        state.put("attribute", attribute).put("value", value).putNull("unit");
        String chosen = UUID.randomUUID().toString();
        state.put("chosenAssertionId", chosen);
        state.putArray("considered").add(chosen).add(UUID.randomUUID().toString());
        state.put("rationale", "The title page says so.").put("subjective", false);
        state.put("determinedBy", "ada").put("determinedAt", "2026-01-10T09:30:00Z");
        return state.put("byAuthorOfAssertion", false).put("status", "IN_FORCE");
    }

    static void tell(ObjectNode state) {
        KafkaRecords.send(TOPIC, state.path("id").asText(), state.toString());
    }

    /** Tells it, waits until its task is there, and gives the address of the task. */
    static String told(ObjectNode state) {
        tell(state);
        String address = address(state);
        await().atMost(PATIENCE)
                .untilAsserted(() -> Registry.reader()
                        .get(address)
                        .then()
                        .statusCode(200)
                        .body("version", equalTo(state.path("version").asInt())));
        return address;
    }

    /** The same, some versions later, with another status. */
    static ObjectNode later(ObjectNode state, String status) {
        ObjectNode next = state.deepCopy();
        return next.put("version", state.path("version").asInt() + 1).put("status", status);
    }

    static String address(ObjectNode state) {
        return "/v1/determination-tasks/" + state.path("id").asText();
    }

    /** The task as it is now. */
    static ValidatableResponse task(String address) {
        return Registry.reader().get(address).then().statusCode(200);
    }

    static String tag(String address) {
        return task(address).extract().header("ETag");
    }

    /** Decides about a task as it is now. */
    static ValidatableResponse decide(String address, String decision, @Nullable String reason) {
        return decide(address, decision, reason, tag(address));
    }

    static ValidatableResponse decide(String address, String decision, @Nullable String reason, String tag) {
        var editor = Registry.editor().header("If-Match", tag);
        return (reason == null ? editor : editor.body("{\"reason\": \"" + reason + "\"}"))
                .post(address + "/" + decision)
                .then();
    }
}
