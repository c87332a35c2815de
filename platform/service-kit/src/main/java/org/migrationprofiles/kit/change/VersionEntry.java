package org.migrationprofiles.kit.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an aggregate, for its history.
 *
 * @param version counted from 1
 * @param at when it was written, by the database's clock
 * @param actor who wrote it
 * @param requestId of the request that wrote it, when there was one
 * @param reason why it was written, of deletions and restorations and where else whoever wrote it said so
 * @param changes against the version before; against nothing for the first
 */
public record VersionEntry(
        long version,
        Instant at,
        String actor,
        @Nullable String requestId,
        @Nullable String reason,
        List<FieldChange> changes) {}
