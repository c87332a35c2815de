package org.migrationprofiles.kit.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;

/** What a cell holds, and how JSON values of that kind are written in it. */
enum CellKind {
    /** Text, to the last space. */
    TEXT {
        @Override
        String cell(JsonNode value) {
            return CellText.escaped(value.asText());
        }

        @Override
        JsonNode value(String text) {
            return TextNode.valueOf(text);
        }
    },
    /** A word of a list, an id or a day; spaces around it mean nothing. */
    WORD {
        @Override
        String cell(JsonNode value) {
            return CellText.escaped(value.asText());
        }

        @Override
        @Nullable
        JsonNode value(String text) {
            return text.isBlank() ? null : TextNode.valueOf(text.strip());
        }
    },
    /** A number, exactly. */
    NUMBER {
        @Override
        String cell(JsonNode value) {
            return value.asText();
        }

        @Override
        @Nullable
        JsonNode value(String text) {
            String number = text.strip();
            if (number.isEmpty()) {
                return null;
            }
            if (WHOLE.matcher(number).matches()) {
                return LongNode.valueOf(Long.parseLong(number));
            }
            if (ANY_NUMBER.matcher(number).matches()) {
                return DecimalNode.valueOf(new BigDecimal(number));
            }
            throw new IllegalArgumentException("A number, such as 12 or 12.50.");
        }
    },
    /** True or false. */
    TRUTH {
        @Override
        String cell(JsonNode value) {
            return value.asText();
        }

        @Override
        @Nullable
        JsonNode value(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "" -> null;
                case "true" -> BooleanNode.TRUE;
                case "false" -> BooleanNode.FALSE;
                default -> throw new IllegalArgumentException("true or false.");
            };
        }
    },
    /** A date whose length says how exactly it is known: 2015, 2015-09 or 2015-09-18. */
    PARTIAL_DATE {
        @Override
        String cell(JsonNode value) {
            String date = value.path("value").asText();
            JsonNode read = date.isEmpty() ? null : written(date);
            return value.equals(read) ? date : JSON.cell(value);
        }

        @Override
        @Nullable
        JsonNode value(String text) {
            String date = text.strip();
            if (date.isEmpty()) {
                return null;
            }
            JsonNode written = date.startsWith("{") ? JSON.value(date) : written(date);
            if (written == null) {
                throw new IllegalArgumentException("A date as exactly as it is known: 2015, 2015-09 or 2015-09-18.");
            }
            return written;
        }
    },
    /** Anything else, as JSON. */
    JSON {
        @Override
        String cell(JsonNode value) {
            try {
                return ExactJson.MAPPER.writeValueAsString(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("A JSON value could not be written", impossible);
            }
        }

        @Override
        @Nullable
        JsonNode value(String text) {
            if (text.isBlank()) {
                return null;
            }
            try {
                return ExactJson.MAPPER.readTree(text);
            } catch (JsonProcessingException unreadable) {
                throw new IllegalArgumentException("JSON, such as [\"en\", \"fr\"].", unreadable);
            }
        }
    };

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern ANY_NUMBER = Pattern.compile("-?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,3})?");

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    /** The kind of cell for values of a type. */
    static CellKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == PartialDate.class) {
            return PARTIAL_DATE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return NUMBER;
        }
        return type.isEnum() || type == UUID.class || Temporal.class.isAssignableFrom(type) ? WORD : JSON;
    }

    /** The cell of a value that is not null. */
    abstract String cell(JsonNode value);

    /**
     * What a cell says that is not empty; null when that is nothing.
     *
     * @throws IllegalArgumentException when it is nothing of this kind; says what would be
     */
    abstract @Nullable JsonNode value(String text);

    private static @Nullable JsonNode written(String date) {
        PartialDate.Precision precision = switch (date.length()) {
            case 4 -> PartialDate.Precision.YEAR;
            case 7 -> PartialDate.Precision.MONTH;
            case 10 -> PartialDate.Precision.DAY;
            default -> null;
        };
        return precision == null || !DATE.matcher(date).matches()
                ? null
                : JsonNodeFactory.instance.objectNode().put("value", date).put("precision", precision.name());
    }
}
