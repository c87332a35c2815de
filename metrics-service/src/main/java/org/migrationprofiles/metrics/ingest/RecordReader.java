package org.migrationprofiles.metrics.ingest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.migrationprofiles.kit.consumption.EventTime;

/** Reads the state that a record tells, and refuses what no database could hold or no rule could use. */
@ApplicationScoped
class RecordReader {

    private static final Pattern TOPIC = Pattern.compile("migration-profiles\\.([a-z-]+)\\.v1");
    // As JSON writes it; not a backslash that happens to stand before such letters.
    private static final Pattern CODE_ZERO = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");
    private static final int LARGEST = 1_000_000;

    private final ObjectReader json;

    @Inject
    RecordReader(ObjectMapper json) {
        // Decimals as they were written: a reported 20.0 is more precise than 20.
        this.json = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    HeardState read(ConsumerRecord<String, byte[]> record) throws UnusableRecord {
        Matcher topic = TOPIC.matcher(record.topic());
        if (!topic.matches()) {
            throw new UnusableRecord("The topic is none of change events.");
        }
        if (record.key() == null || record.value() == null) {
            throw new UnusableRecord("The record has no key.");
        }
        if (record.value().length > LARGEST) {
            throw new UnusableRecord("The state is larger than " + LARGEST + " bytes.");
        }
        JsonNode state = parse(record.value());
        if (!state.path("id").isTextual()) {
            throw new UnusableRecord("The state has no id.");
        }
        if (!record.key().equals(state.path("id").textValue())) {
            throw new UnusableRecord("The key is not the id in the state.");
        }
        if (!state.path("version").isIntegralNumber()
                || !state.path("version").canConvertToLong()
                || state.path("version").longValue() < 1) {
            throw new UnusableRecord("The version is not a whole number from 1.");
        }
        if (!state.path("deleted").isBoolean()) {
            throw new UnusableRecord("It does not say whether the aggregate is deleted.");
        }
        return new HeardState(
                topic.group(1),
                record.key(),
                state.get("version").longValue(),
                state.get("deleted").booleanValue(),
                state.path("erased").asBoolean(false),
                state.toString(),
                EventTime.of(record));
    }

    private JsonNode parse(byte[] value) throws UnusableRecord {
        JsonNode state;
        try {
            state = json.readTree(value);
        } catch (IOException | RuntimeException unreadable) {
            throw new UnusableRecord("The state is not JSON.");
        }
        if (state == null || !state.isObject()) {
            throw new UnusableRecord("The state is not a JSON object.");
        }
        // PostgreSQL has no text with this character.
        if (CODE_ZERO.matcher(state.toString()).find()) {
            throw new UnusableRecord("The state has a character with the code 0.");
        }
        return state;
    }
}
