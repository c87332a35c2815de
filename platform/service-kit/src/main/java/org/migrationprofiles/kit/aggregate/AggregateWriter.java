package org.migrationprofiles.kit.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import org.migrationprofiles.kit.change.ChangeLog;

/** The one way to write aggregates: row and change event in the transaction of the caller, or neither. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AggregateWriter {

    private final EntityManager entities;
    private final ChangeLog changes;

    @Inject
    public AggregateWriter(EntityManager entities, ChangeLog changes) {
        this.entities = entities;
        this.changes = changes;
    }

    /**
     * The aggregate to write to, after it was read and judged outside the transaction.
     *
     * @throws OptimisticLockException when it is no longer at the version that was judged
     */
    public <A extends Aggregate<?>> A writable(Class<A> type, A judged) {
        A managed = entities.find(type, judged.id());
        if (managed == null || managed.version() != judged.version()) {
            throw new OptimisticLockException("version " + judged.version() + " is not the latest");
        }
        return managed;
    }

    /** Writes a new aggregate as version 1. */
    public <A extends Aggregate<?>> A create(A aggregate) {
        entities.persist(aggregate);
        return announce(aggregate);
    }

    /**
     * Gives an aggregate another content; does nothing, and says nothing, when it has that content already.
     *
     * @return whether there is a new version
     * @throws OptimisticLockException when somebody else changed it at the same moment
     */
    public <C> boolean change(Aggregate<C> aggregate, C content) {
        if (aggregate.content().equals(content)) {
            return false;
        }
        aggregate.replaceContent(content);
        announce(aggregate);
        return true;
    }

    /** Marks an aggregate as deleted; that is its last version. Does nothing when it is deleted already. */
    public void delete(Aggregate<?> aggregate, String reason) {
        if (!aggregate.deleted()) {
            aggregate.delete(reason);
            announce(aggregate);
        }
    }

    private <A extends Aggregate<?>> A announce(A aggregate) {
        // The version of a change is known once it is written.
        entities.flush();
        changes.append(aggregate.stateChange());
        return aggregate;
    }
}
