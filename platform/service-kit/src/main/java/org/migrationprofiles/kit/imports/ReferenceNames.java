package org.migrationprofiles.kit.imports;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what records refer to by the names that people give to it. A bean where a service imports such records. */
public interface ReferenceNames {

    /**
     * The id of what a member names, if there is such a thing.
     *
     * @param member of a content, such as {@code organisationId}
     * @param name as written, without spaces around it
     */
    Optional<UUID> find(String member, String name);

    /**
     * The ids of what a member of many records names, by these names; at the least of those that are looked up quicker together. Each of
     * the others is looked up by itself.
     */
    default Map<String, UUID> findAll(String member, Set<String> names) {
        return Map.of();
    }

    /**
     * Whether what a member names stays the same while records of a kind are imported, so that many of them need to look up a name
     * once.
     *
     * @param kind that is imported, such as {@code projects}
     */
    default boolean stay(String member, String kind) {
        return false;
    }
}
