package org.migrationprofiles.kit.aggregate;

import java.util.List;
import java.util.UUID;
import org.migrationprofiles.kit.change.AggregateType;

/** Knows of aggregates of one kind that refer to others, and so keep them from being deleted. A bean for each kind. */
public interface Dependents {

    /** How many are named, at the most. */
    int NAMED = 20;

    /**
     * Addresses of those that refer to an aggregate and are not deleted, the first {@value #NAMED}; empty when there are
     * none. Within the transaction of the deletion.
     *
     * @param type of the aggregate that is about to be deleted
     */
    List<String> of(AggregateType type, UUID id);
}
