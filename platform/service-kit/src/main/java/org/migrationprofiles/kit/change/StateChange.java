package org.migrationprofiles.kit.change;

/**
 * The state of one aggregate after a write, as the world will hear of it.
 *
 * @param type of the aggregate
 * @param aggregateId never changes in the aggregate's life; key of the Kafka record
 * @param version 1 for the first, then one more with each change; consumers keep the highest
 * @param state a record of the service, serialised as JSON by its published schema; says {@code deleted} itself
 */
public record StateChange(AggregateType type, String aggregateId, long version, Object state) {

    public StateChange {
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1, this is " + version);
        }
    }
}
