package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in one form for one meaning (RFC 8785): members in the order of their names, no blanks, numbers without zeros that
 * say nothing. Numbers are those of figures: fewer than 17 digits, from a millionth to a trillion.
 */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** The text of a value. */
    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            text.append('{');
            Iterator<Map.Entry<String, JsonNode>> rest = members.entrySet().iterator();
            while (rest.hasNext()) {
                Map.Entry<String, JsonNode> member = rest.next();
                quoted(member.getKey(), text);
                text.append(':');
                write(member.getValue(), text);
                text.append(rest.hasNext() ? "," : "");
            }
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            Iterator<JsonNode> rest = value.iterator();
            while (rest.hasNext()) {
                write(rest.next(), text);
                text.append(rest.hasNext() ? "," : "");
            }
            text.append(']');
        } else if (value.isTextual()) {
            quoted(value.textValue(), text);
        } else if (value.isNumber()) {
            text.append(number(value));
        } else {
            text.append(value.asText("null"));
        }
    }

    private static String number(JsonNode value) {
        return value.decimalValue().signum() == 0
                ? "0"
                : value.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static void quoted(String value, StringBuilder text) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < FIRST_PRINTABLE) {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }
}
