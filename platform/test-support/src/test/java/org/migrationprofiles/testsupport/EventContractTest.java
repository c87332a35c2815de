package org.migrationprofiles.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.migrationprofiles.infrastructure.SuiteTopics;

/** Schemas, examples and the AsyncAPI document agree with each other and with the topics that there are. */
class EventContractTest {

    static final List<String> AGGREGATES = SuiteTopics.AGGREGATES;

    private static final JsonNode ASYNC_API = ContractFiles.yaml("asyncapi.yaml");

    @ParameterizedTest
    @FieldSource("AGGREGATES")
    void everyExampleSaysWhatItsSchemaNamesAndNothingElse(String aggregate) {
        EventContract contract = new EventContract(aggregate);

        assertThat(contract.examples()).extracting(EventContract.Example::name).contains("full", "minimal");
        assertThat(contract.examples())
                .allSatisfy(example -> assertThat(contract.strictViolations(example.state()))
                        .as("%s", example)
                        .isEmpty());
    }

    @ParameterizedTest
    @FieldSource("AGGREGATES")
    void aFieldThatIsNotNamedIsToleratedInAConsumerAndRefusedInAProducer(String aggregate) {
        EventContract contract = new EventContract(aggregate);
        ObjectNode widened = contract.examples().get(0).state().deepCopy();
        widened.put("addedLater", 1);

        assertThat(contract.violations(widened)).isEmpty();
        assertThat(contract.strictViolations(widened)).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("AGGREGATES")
    void aStateWithoutAFieldThatWasThereFromTheFirstIsRefusedAndOneWithoutAFieldAddedLaterIsNot(String aggregate) {
        EventContract contract = new EventContract(aggregate);
        JsonNode example = contract.examples().get(0).state();
        Set<String> required = ContractFiles.json(contract.schema())
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        assertThat(required).contains("id", "version", "deleted", "deletionReason");
        example.fieldNames().forEachRemaining(field -> {
            ObjectNode narrowed = example.deepCopy();
            narrowed.remove(field);
            assertThat(contract.violations(narrowed).isEmpty()).as(field).isNotEqualTo(required.contains(field));
        });
    }

    @ParameterizedTest
    @FieldSource("AGGREGATES")
    void everyFieldHasATitleAndAMeaning(String aggregate) {
        assertExplained(ContractFiles.json(new EventContract(aggregate).schema()), aggregate);
    }

    @Test
    void everyTopicIsAChannelAndIsToldByExactlyOneService() {
        assertThat(ASYNC_API
                        .path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        AGGREGATES.stream().map(SuiteTopics::of).toList());
        Map<String, Integer> told = new HashMap<>();
        for (JsonNode operation : ASYNC_API.path("operations")) {
            assertThat(operation.path("action").asText()).isEqualTo("send");
            assertThat(operation.path("tags")).hasSize(1);
            told.merge(operation.at("/channel/$ref").asText(), 1, Integer::sum);
        }
        assertThat(told)
                .hasSameSizeAs(AGGREGATES)
                .allSatisfy((channel, times) -> assertThat(times).as(channel).isEqualTo(1));
        Set<String> owned = new HashSet<>(EventContract.toldBy("project-service"));
        owned.addAll(EventContract.toldBy("evaluation-service"));
        owned.addAll(EventContract.toldBy("metrics-service"));
        assertThat(owned).containsExactlyInAnyOrderElementsOf(AGGREGATES);
    }

    @Test
    void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() {
        List<String> references = ASYNC_API.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(ASYNC_API.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Files.exists(ContractFiles.path(reference)))
                        .as(reference)
                        .isTrue();
            }
        });
    }

    @Test
    void everyMessageIsNamedAsItsEventsAreAndHasTheSchemaOfItsAggregate() {
        for (JsonNode channel : ASYNC_API.path("channels")) {
            String aggregate = channel.path("address").asText().split("\\.", -1)[1];
            String reference =
                    channel.path("messages").iterator().next().path("$ref").asText();
            JsonNode message = ASYNC_API.at(reference.substring(1));

            assertThat(message.path("name").asText()).isEqualTo("org.migrationprofiles." + aggregate + ".changed.v1");
            assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo(new EventContract(aggregate).schema());
        }
    }

    private static void assertExplained(JsonNode schema, String where) {
        schema.path("properties").properties().forEach(field -> {
            JsonNode property = field.getValue();
            String place = where + "/" + field.getKey();
            boolean shared = property.has("$ref")
                    && ContractFiles.json("events/common/v1.schema.json")
                            .path("$defs")
                            .has(property.path("$ref").asText().replaceFirst(".*/", ""));
            assertThat(shared || (property.hasNonNull("title") && property.hasNonNull("description")))
                    .as(place)
                    .isTrue();
            assertExplained(property, place);
            assertExplained(property.path("items"), place);
        });
    }
}
