package org.migrationprofiles.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes the examples of change events happen over HTTP: what is an example's first version is created, the second
 * replaces it, the last deletes it. Examples name each other by their ids; a service gives ids of its own, which stand for
 * those of the examples here.
 */
public final class ExamplesOverHttp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String role;
    private final Map<String, String> addresses;
    private final Map<String, String> idOfExample = new LinkedHashMap<>();

    /**
     * @param role that may write them
     * @param addresses of the lists, by aggregate; those that others name come first
     */
    public ExamplesOverHttp(String role, Map<String, String> addresses) {
        this.role = role;
        this.addresses = new LinkedHashMap<>(addresses);
    }

    /** Sends all requests, and fails at the first that is refused. */
    public void happen() {
        happen(() -> {});
    }

    /**
     * Sends all requests, and fails at the first that is refused.
     *
     * @param meanwhile is done when all that is created and replaced is there, and before anything is deleted
     */
    public void happen(Runnable meanwhile) {
        List<String> inOrder = new ArrayList<>(addresses.keySet());
        examples(inOrder).filter(example -> example.version() == 1).forEach(this::create);
        examples(inOrder).filter(example -> example.version() == 2).forEach(this::replace);
        meanwhile.run();
        Collections.reverse(inOrder);
        for (String aggregate : inOrder) {
            examples(List.of(aggregate)).filter(EventContract.Example::deleted).forEach(this::delete);
            // The others end too, and what names another before that: what is referred to could not be deleted
            // otherwise.
            List<EventContract.Example> others = examples(List.of(aggregate))
                    .filter(example -> example.version() == 1)
                    .filter(example -> examples(List.of(aggregate)).noneMatch(last -> isEndOf(example, last)))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(others);
            others.forEach(example -> delete(example, "\"1\"", "The examples end here."));
        }
    }

    /** The id that the service gave to what an example states; the example's own while it has given none. */
    public String idOf(String idInExample) {
        return idOfExample.getOrDefault(idInExample, idInExample);
    }

    /** What the service made by itself, or at another's address, is what an example states. */
    public void isExample(String idInExample, String id) {
        idOfExample.put(idInExample, id);
    }

    private static boolean isEndOf(EventContract.Example example, EventContract.Example last) {
        return last.deleted() && last.id().equals(example.id());
    }

    /**
     * Waits until a service has told every example, and fails when it tells one otherwise.
     *
     * @param service whose aggregates these are; those that it tells by itself count as well
     */
    public void assertToldBy(String service) {
        for (String aggregate : EventContract.toldBy(service)) {
            EventContract contract = new EventContract(aggregate);
            await().atMost(PATIENCE).untilAsserted(() -> {
                List<ConsumerRecord<String, String>> records = KafkaRecords.all(contract.topic());
                for (EventContract.Example example : contract.examples()) {
                    assertTold(service, contract, example, records);
                }
            });
        }
    }

    private void assertTold(
            String service,
            EventContract contract,
            EventContract.Example example,
            List<ConsumerRecord<String, String>> records) {
        String id = idOfExample.getOrDefault(example.id(), example.id());
        List<ConsumerRecord<String, String>> told = records.stream()
                .filter(record -> record.key().equals(id))
                .filter(record -> version(record).equals(Long.toString(example.version())))
                .toList();
        // Perhaps more than once: after a failure, or when it is republished.
        assertThat(told).as("%s, as %s", example, id).isNotEmpty();
        told.forEach(record -> assertSays(service, contract, example, record));
    }

    private void assertSays(
            String service,
            EventContract contract,
            EventContract.Example example,
            ConsumerRecord<String, String> record) {
        assertThat(contract.strictViolations(inTermsOfExamples(record.value()))).isEmpty();
        assertThat(atTimesOf(example, inTermsOfExamples(record.value()))).isEqualTo(example.state());
        assertThat(EventContract.headerViolations(record.headers())).isEmpty();
        assertThat(KafkaRecords.header(record, "ce_source")).isEqualTo("/" + service);
        assertThat(KafkaRecords.header(record, "ce_type")).isEqualTo(contract.eventType());
        assertThat(KafkaRecords.header(record, "ce_dataschema")).isEqualTo("/contracts/" + contract.schema());
        assertThat(KafkaRecords.header(record, "ce_subject")).isEqualTo(record.key());
    }

    private static String version(ConsumerRecord<String, String> record) {
        return KafkaRecords.header(record, "ce_aggregateversion");
    }

    // The service's own clock tells when something was opened or determined.
    private static JsonNode atTimesOf(EventContract.Example example, JsonNode state) {
        ObjectNode atTimes = state.deepCopy();
        example.state().properties().stream()
                .filter(member -> member.getKey().endsWith("At")
                        && atTimes.path(member.getKey()).isTextual())
                .forEach(member -> atTimes.set(member.getKey(), member.getValue()));
        return atTimes;
    }

    /** A told state, in which the ids of the examples stand again for those of the service. */
    private JsonNode inTermsOfExamples(String state) {
        String text = state;
        for (Map.Entry<String, String> id : idOfExample.entrySet()) {
            text = text.replace(id.getValue(), id.getKey());
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("A state is no JSON", unreadable);
        }
    }

    private static Stream<EventContract.Example> examples(List<String> aggregates) {
        return aggregates.stream().flatMap(aggregate -> new EventContract(aggregate).examples().stream());
    }

    private void create(EventContract.Example example) {
        String id = writer().body(inTermsOfService(example))
                .post(address(example))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        idOfExample.put(example.id(), id);
    }

    private void replace(EventContract.Example example) {
        writer().header("If-Match", "\"1\"")
                .body(inTermsOfService(example))
                .put(address(example) + "/" + idOfExample.get(example.id()))
                .then()
                .statusCode(200);
    }

    private void delete(EventContract.Example example) {
        delete(example, "\"2\"", example.state().path("deletionReason").asText());
    }

    private void delete(EventContract.Example example, String version, String reason) {
        writer().header("If-Match", version)
                .queryParam("reason", reason)
                .delete(address(example) + "/" + idOfExample.get(example.id()))
                .then()
                .statusCode(204);
    }

    private String inTermsOfService(EventContract.Example example) {
        String text = example.content().toString();
        for (Map.Entry<String, String> id : idOfExample.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return text;
    }

    private String address(EventContract.Example example) {
        return String.valueOf(addresses.get(example.aggregate()));
    }

    private RequestSpecification writer() {
        return given().auth().oauth2(Tokens.with(role)).contentType("application/json");
    }
}
