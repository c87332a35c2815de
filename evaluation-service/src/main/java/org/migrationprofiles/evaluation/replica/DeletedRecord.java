package org.migrationprofiles.evaluation.replica;

import org.jspecify.annotations.Nullable;

/**
 * A record that has been deleted in project-service.
 *
 * @param type of the aggregate
 * @param id of the record; a country's is its ISO 3166-1 alpha-3 code
 * @param version that its deletion made
 * @param reason why it was deleted
 */
public record DeletedRecord(
        String type, String id, long version, @Nullable String reason) {}
