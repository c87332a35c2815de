package org.migrationprofiles.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.migrationprofiles.infrastructure.SuiteTopics;

/**
 * An example of the contracts as another service would tell it. {@link #of} gives each as it is and each with fields that nobody knows
 * yet. Each has an id of its own, so that none hides another from a consumer that keeps the newest version.
 *
 * @param aggregate whose state it is
 * @param state the whole of it
 */
public record ExampleEvent(String aggregate, ObjectNode state) {

    private static final String UNKNOWN_FIELD = "addedLater";

    /** Every example of some aggregates, twice. */
    public static List<ExampleEvent> of(Collection<String> aggregates) {
        List<ExampleEvent> events = new ArrayList<>();
        for (String aggregate : aggregates) {
            for (EventContract.Example example : new EventContract(aggregate).examples()) {
                events.add(new ExampleEvent(aggregate, withNewId(example.state())));
                ObjectNode widened = withNewId(example.state());
                widen(widened);
                events.add(new ExampleEvent(aggregate, widened));
            }
        }
        return events;
    }

    /** An example as it is, under its own id. */
    public static ExampleEvent as(EventContract.Example example) {
        return new ExampleEvent(example.aggregate(), example.state().deepCopy());
    }

    public String id() {
        return state.path("id").asText();
    }

    public boolean deleted() {
        return state.path("deleted").asBoolean();
    }

    /** Tells it, and waits until Kafka has it. */
    public void send() {
        KafkaRecords.send(SuiteTopics.of(aggregate), id(), state.toString());
    }

    /** The state that ends it: deleted, one version on. */
    public ExampleEvent end() {
        ObjectNode last = state.deepCopy();
        last.put("version", state.path("version").asLong() + 1);
        last.put("deleted", true);
        last.put("deletionReason", "The test is over.");
        return new ExampleEvent(aggregate, last);
    }

    private static ObjectNode withNewId(JsonNode state) {
        ObjectNode copy = state.deepCopy();
        return copy.put("id", UUID.randomUUID().toString());
    }

    private static void widen(JsonNode node) {
        node.forEach(ExampleEvent::widen);
        if (node instanceof ObjectNode object) {
            object.put(UNKNOWN_FIELD, "unknown");
        }
    }
}
