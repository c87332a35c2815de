package org.migrationprofiles.metrics.ingest;

import java.time.Instant;

/**
 * The state of an aggregate, as a record told it.
 *
 * @param aggregateType such as {@code country-profile}
 * @param id of the aggregate
 * @param version of the state
 * @param deleted whether that is the end of it
 * @param erased whether it says that what was told of a person has been erased
 * @param json the whole state
 * @param occurredAt when it was written
 */
record HeardState(
        String aggregateType,
        String id,
        long version,
        boolean deleted,
        boolean erased,
        String json,
        Instant occurredAt) {}
