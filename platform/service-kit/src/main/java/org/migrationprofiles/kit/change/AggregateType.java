package org.migrationprofiles.kit.change;

import java.util.regex.Pattern;

/**
 * A kind of aggregate whose changes the world may hear of.
 *
 * @param name lower case words joined by hyphens, such as {@code country-profile}; part of topic and event type, so it
 *     never changes
 */
public record AggregateType(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public AggregateType {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Not lower case words joined by hyphens: " + name);
        }
    }

    /** The Kafka topic of its events. */
    public String topic() {
        return "migration-profiles." + name + ".v1";
    }

    /** The CloudEvents {@code type} of its events. There is one: each event carries the whole state. */
    public String eventType() {
        return "org.migrationprofiles." + name + ".changed.v1";
    }

    /** The CloudEvents {@code dataschema} of its events, a path in the contracts. */
    public String dataSchema() {
        return "/contracts/events/" + name + "/v1.schema.json";
    }
}
