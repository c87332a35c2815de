package org.migrationprofiles.metrics.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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
        HeardState skimmed = skim(topic.group(1), record);
        return skimmed == null ? examine(topic.group(1), record) : skimmed;
    }

    /** Passes over what is plainly usable, without taking it apart; null where that does not show at a glance. */
    private @Nullable HeardState skim(String aggregateType, ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value();
        if (hasEscapedCharacter(value)) {
            return null;
        }
        try (JsonParser parser = json.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Skimmed skimmed = new Skimmed();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (!skimmed.member(name, parser.nextToken(), parser)) {
                    return null;
                }
            }
            boolean whole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
            if (!whole || !skimmed.isUsable(record.key())) {
                return null;
            }
            return new HeardState(
                    aggregateType,
                    record.key(),
                    skimmed.version,
                    skimmed.deleted,
                    skimmed.erased,
                    new String(value, StandardCharsets.UTF_8),
                    EventTime.of(record));
        } catch (IOException | RuntimeException odd) {
            return null;
        }
    }

    // Code 0 and halves of characters can only be written so; an object that is no UTF-8 has a zero byte instead.
    private static boolean hasEscapedCharacter(byte[] value) {
        for (int index = 0; index < value.length; index++) {
            byte one = value[index];
            if (one == 0 || (one == '\\' && index + 1 < value.length && value[index + 1] == 'u')) {
                return true;
            }
        }
        return false;
    }

    private HeardState examine(String aggregateType, ConsumerRecord<String, byte[]> record) throws UnusableRecord {
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
                aggregateType,
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

    /** The members that are looked at; of those with the same name the last counts, as in PostgreSQL. */
    private static final class Skimmed {

        private String id = "";
        private long version;
        private boolean saysWhetherDeleted;
        private boolean deleted;
        private boolean erased;

        /** Takes the value that the parser is at; false where it is odd. */
        private boolean member(String name, JsonToken value, JsonParser parser) throws IOException {
            switch (name) {
                case "id" -> {
                    id = value == JsonToken.VALUE_STRING ? parser.getText() : "";
                    return value == JsonToken.VALUE_STRING;
                }
                case "version" -> {
                    boolean number = isLong(value, parser);
                    version = number ? parser.getLongValue() : 0;
                    return number;
                }
                case "deleted" -> {
                    deleted = value == JsonToken.VALUE_TRUE;
                    saysWhetherDeleted = value.isBoolean();
                    return saysWhetherDeleted;
                }
                case "erased" -> {
                    erased = value == JsonToken.VALUE_TRUE;
                    return value.isBoolean() || value == JsonToken.VALUE_NULL;
                }
                default -> {
                    parser.skipChildren();
                    return true;
                }
            }
        }

        private boolean isUsable(String key) {
            return key.equals(id) && version >= 1 && saysWhetherDeleted;
        }

        private static boolean isLong(JsonToken value, JsonParser parser) throws IOException {
            return value == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        }
    }
}
