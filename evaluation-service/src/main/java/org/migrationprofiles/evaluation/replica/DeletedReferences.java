package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.DerivedState;

/** What of the references of a record has been deleted: follows from its content and from what project-service has told. */
@ApplicationScoped
class DeletedReferences implements DerivedState {

    private final Replica replica;
    private final Mentions mentions;

    @Inject
    DeletedReferences(Replica replica, Mentions mentions) {
        this.replica = replica;
        this.mentions = mentions;
    }

    @Override
    public void derive(Aggregate<?> changed) {
        if (changed instanceof ReferringAggregate<?> referring) {
            boolean unused = mark(referring);
        }
    }

    /** Marks a record anew; whether its mark changed. */
    boolean mark(ReferringAggregate<?> referring) {
        Map<String, String> mentioned = mentions.in(referring.content());
        Map<String, DeletedRecord> deleted = replica.deleted(mentioned.values());
        List<String> pointers = mentioned.entrySet().stream()
                .filter(mention -> deleted.containsKey(mention.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return referring.mark(pointers);
    }
}
