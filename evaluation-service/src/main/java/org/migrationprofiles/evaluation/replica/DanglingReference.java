package org.migrationprofiles.evaluation.replica;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that refers to what has been deleted in project-service.
 *
 * @param id of the record
 * @param type of the record
 * @param version of the record
 * @param link to the record
 * @param references to what was deleted, in the order of their pointers
 */
public record DanglingReference(UUID id, String type, long version, String link, List<Deleted> references) {

    /**
     * A reference to something that was deleted.
     *
     * @param pointer JSON Pointer to it in the record
     * @param type of the aggregate in project-service
     * @param id of what was deleted
     * @param reason why it was deleted there
     */
    public record Deleted(
            String pointer,
            String type,
            String id,
            @Nullable String reason) {}
}
