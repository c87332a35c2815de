package org.migrationprofiles.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.migrationprofiles.infrastructure.SuiteTopics;

/**
 * What is promised of the change events of one aggregate.
 *
 * @param aggregate such as {@code country-profile}
 */
public record EventContract(String aggregate) {

    private static final String HEADERS = "events/common/v1.headers.schema.json";

    /** The aggregates whose changes a service tells, by the AsyncAPI document. */
    public static Set<String> toldBy(String service) {
        JsonNode document = ContractFiles.yaml("asyncapi.yaml");
        return document.path("operations")
                .valueStream()
                .filter(operation -> operation.at("/tags/0/name").asText().equals(service))
                .map(operation ->
                        document.at(operation.at("/channel/$ref").asText().substring(1)))
                .map(channel -> channel.path("address").asText().split("\\.", -1)[1])
                .collect(Collectors.toSet());
    }

    /** Path of the schema in the contracts. */
    public String schema() {
        return "events/" + aggregate + "/v1.schema.json";
    }

    /** The topic. */
    public String topic() {
        return SuiteTopics.of(aggregate);
    }

    /** The CloudEvents {@code type}. */
    public String eventType() {
        return "org.migrationprofiles." + aggregate + ".changed.v1";
    }

    /** What a consumer would find wrong with a state; empty when nothing is. */
    public List<String> violations(JsonNode state) {
        return ContractSchemas.tolerant().violations(schema(), state);
    }

    /** As {@link #violations}, and what the schema does not name is wrong. */
    public List<String> strictViolations(JsonNode state) {
        return ContractSchemas.strict().violations(schema(), state);
    }

    /** What is wrong with the headers of an event, or more than is named; empty when nothing is. */
    public static List<String> headerViolations(Headers headers) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Header header : headers) {
            values.put(header.key(), KafkaRecords.text(header));
        }
        return ContractSchemas.strict().violations(HEADERS, values);
    }

    /** All examples of version 1 of the schema. */
    public List<Example> examples() {
        String directory = "events/" + aggregate + "/examples";
        return ContractFiles.names(directory, ".json").stream()
                .map(name -> new Example(aggregate, name, ContractFiles.json(directory + "/" + name + ".json")))
                .toList();
    }

    /**
     * One example.
     *
     * @param aggregate whose state it is
     * @param name of its file, without the ending
     * @param state the whole of it
     */
    public record Example(String aggregate, String name, JsonNode state) {

        public String id() {
            return state.path("id").asText();
        }

        public long version() {
            return state.path("version").asLong();
        }

        public boolean deleted() {
            return state.path("deleted").asBoolean();
        }

        /** What a request would say to bring this state about: all but what the service itself adds. */
        public ObjectNode content() {
            ObjectNode content =
                    state.<ObjectNode>deepCopy().without(List.of("id", "version", "deleted", "deletionReason"));
            ContractFiles.json(new EventContract(aggregate).schema())
                    .path("properties")
                    .properties()
                    .forEach(property -> {
                        if (property.getValue().path("readOnly").asBoolean()) {
                            var unused = content.remove(property.getKey());
                        }
                    });
            return content;
        }

        @Override
        public String toString() {
            return aggregate + "/" + name;
        }
    }
}
