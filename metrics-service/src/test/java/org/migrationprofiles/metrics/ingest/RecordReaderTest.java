package org.migrationprofiles.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be used is used, however oddly it is written; what cannot is refused with a reason. */
class RecordReaderTest {

    private static final String TOPIC = "migration-profiles.country-profile.v1";

    private final ObjectMapper json = new ObjectMapper();
    private final RecordReader reader = new RecordReader(json);

    @Test
    void aStateIsPassedOnAsItWasWritten() throws Exception {
        String text = """
                {"id": "x", "version": 7, "deleted": false, "share": 20.0, "title": "État \\"des\\" lieux, 概況",
                 "nested": {"id": "y", "version": 0, "deleted": [true], "erased": true}}
                """;

        HeardState state = read(text);

        assertThat(state.aggregateType()).isEqualTo("country-profile");
        assertThat(state.id()).isEqualTo("x");
        assertThat(state.version()).isEqualTo(7);
        assertThat(state.deleted()).isFalse();
        assertThat(state.erased()).isFalse();
        assertThat(state.json()).isEqualTo(text);
    }

    @Test
    void deletedAndErasedStatesAreKnown() throws Exception {
        HeardState state = read("{\"id\": \"x\", \"version\": 1, \"deleted\": true, \"erased\": true}");

        assertThat(state.deleted()).isTrue();
        assertThat(state.erased()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deleted\": false, \"version\": 2, \"id\": \"x\"}",
                "{\"id\": \"y\", \"version\": 9, \"deleted\": true, \"id\": \"x\", \"version\": 2, \"deleted\": false}",
                "{\"id\": {\"id\": \"y\"}, \"version\": \"9\", \"deleted\": 0, \"id\": \"x\", \"version\": 2, \"deleted\": false}",
                "{\"i\\u0064\": \"\\u0078\", \"version\": 2, \"deleted\": false}",
                "{\"id\": \"x\", \"version\": 2, \"deleted\": false, \"erased\": null}",
                "{\"id\": \"x\", \"version\": 2, \"deleted\": false, \"erased\": false, \"path\": \"c:\\\\users\\\\0000\"}",
                "{\"id\": \"x\", \"version\": 2, \"deleted\": false} and more",
                "  {\"id\": \"x\", \"version\": 2, \"deleted\": false}  \n"
            })
    void oddlyWrittenStatesSayWhatTheySay(String text) throws Exception {
        HeardState state = read(text);

        assertThat(state.version()).isEqualTo(2);
        assertThat(state.deleted()).isFalse();
        assertThat(state.erased()).isFalse();
        JsonNode node = json.readTree(state.json());
        assertThat(node.path("id").textValue()).isEqualTo("x");
        assertThat(state.json().strip()).endsWith("}");
    }

    @Test
    void aTextOfTrueErasesToo() throws Exception {
        assertThat(read("{\"id\": \"x\", \"version\": 1, \"deleted\": true, \"erased\": \"true\"}")
                        .erased())
                .isTrue();
    }

    @Test
    void anotherEncodingThanUtf8IsRead() throws Exception {
        HeardState state = read("{\"id\": \"x\", \"version\": 2, \"deleted\": false}", StandardCharsets.UTF_16BE);

        assertThat(state.version()).isEqualTo(2);
        assertThat(json.readTree(state.json()).path("id").textValue()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON | no JSON",
                "not JSON | {\"id\": \"x\", \"version\": 1, \"deleted\": false",
                "not JSON | {\"id\": \"x\", \"version\": 01, \"deleted\": false}",
                "not JSON | {\"id\": \"x\", \"version\": 1, \"deleted\": false, \"a\": \"\\q\"}",
                "not a JSON object | [{\"id\": \"x\", \"version\": 1, \"deleted\": false}]",
                "no id | {\"version\": 1, \"deleted\": false}",
                "no id | {\"id\": \"x\", \"version\": 1, \"deleted\": false, \"id\": 1}",
                "not the id | {\"id\": \"y\", \"version\": 1, \"deleted\": false}",
                "not the id | {\"id\": \"x\", \"version\": 1, \"deleted\": false, \"id\": \"y\"}",
                "version | {\"id\": \"x\", \"deleted\": false}",
                "version | {\"id\": \"x\", \"version\": 0, \"deleted\": false}",
                "version | {\"id\": \"x\", \"version\": 1.0, \"deleted\": false}",
                "version | {\"id\": \"x\", \"version\": 9223372036854775808, \"deleted\": false}",
                "version | {\"id\": \"x\", \"version\": 1, \"deleted\": false, \"version\": null}",
                "deleted | {\"id\": \"x\", \"version\": 1}",
                "deleted | {\"id\": \"x\", \"version\": 1, \"deleted\": false, \"deleted\": \"false\"}",
                "code 0 | {\"id\": \"x\", \"version\": 1, \"deleted\": false, \"a\": \"b\\u0000c\"}"
            })
    void whatCannotBeUsedIsRefusedWithTheReason(String reasonAndText) {
        int bar = reasonAndText.indexOf(" | ");

        assertThatThrownBy(() -> read(reasonAndText.substring(bar + 3)))
                .isInstanceOf(UnusableRecord.class)
                .hasMessageContaining(reasonAndText.substring(0, bar));
    }

    private HeardState read(String text) throws UnusableRecord {
        return read(text, StandardCharsets.UTF_8);
    }

    private HeardState read(String text, Charset charset) throws UnusableRecord {
        return reader.read(new ConsumerRecord<>(TOPIC, 0, 0, "x", text.getBytes(charset)));
    }
}
