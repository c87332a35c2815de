package org.migrationprofiles.kit.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.ChangeLog;
import org.migrationprofiles.kit.erasure.Names;
import org.migrationprofiles.kit.erasure.PersonalData;
import org.migrationprofiles.kit.erasure.StoredTraces;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** The one way to write aggregates: row and change event in the transaction of the caller, or neither. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AggregateWriter {

    private static final ThreadLocal<@Nullable ForeseenId> FORESEEN = new ThreadLocal<>();

    private final EntityManager entities;
    private final ChangeLog changes;
    private final Instance<Dependents> dependents;
    private final Instance<WriteGuard> guards;
    private final Instance<DerivedState> derived;
    private final StoredTraces traces;

    @Inject
    public AggregateWriter(
            EntityManager entities,
            ChangeLog changes,
            @Any Instance<Dependents> dependents,
            @Any Instance<WriteGuard> guards,
            @Any Instance<DerivedState> derived,
            StoredTraces traces) {
        this.entities = entities;
        this.changes = changes;
        this.dependents = dependents;
        this.guards = guards;
        this.derived = derived;
        this.traces = traces;
    }

    /**
     * Whether another aggregate may refer to this one: it is on record and not deleted, and it will not be deleted before
     * the transaction of the caller ends.
     */
    public boolean mayReferTo(Class<? extends Aggregate<?>> type, UUID id) {
        if (unsent().contains(id)) {
            // A lock is taken on what is there.
            Together.settle();
        }
        Aggregate<?> found = entities.find(type, id, LockModeType.PESSIMISTIC_READ);
        return found != null && !found.deleted();
    }

    /** Looks up at once those of a type that many writes which go together are about to refer to, and keeps them as {@link #mayReferTo} does. A null refers to none. */
    public void expectReferences(Class<? extends Aggregate<?>> type, Stream<@Nullable UUID> ids) {
        Set<UUID> sought = ids.filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        sought.removeAll(unsent());
        if (!sought.isEmpty()) {
            var unused = entities.createQuery("from " + type.getName() + " where id in (?1) order by id", type)
                    .setParameter(1, sought)
                    .setLockMode(LockModeType.PESSIMISTIC_READ)
                    .getResultList();
        }
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

    /**
     * Lets a use case put an aggregate on record under an id that it had elsewhere: an export fills an empty system so. Use
     * cases need no variant for it.
     *
     * @param type of the aggregate; others that the use case creates get ids of their own
     * @param create the use case
     */
    public <A extends Aggregate<?>> A createAs(Class<A> type, UUID id, Supplier<A> create) {
        FORESEEN.set(new ForeseenId(type, id));
        try {
            return create.get();
        } finally {
            FORESEEN.remove();
        }
    }

    /** Writes a new aggregate as version 1, together with others where writes go together. */
    public <A extends Aggregate<?>> A create(A aggregate) {
        ForeseenId foreseen = FORESEEN.get();
        if (foreseen != null && foreseen.type().equals(aggregate.getClass())) {
            aggregate.assume(foreseen.id());
            FORESEEN.remove();
        }
        if (FromElsewhere.underWay()) {
            derived.forEach(state -> state.derive(aggregate));
        }
        entities.persist(aggregate);
        unsent().add(aggregate.id());
        Together.<Aggregate<?>>send(AggregateWriter.class, aggregate, this::sendNew);
        changes.append(aggregate.stateChange(), null);
        return aggregate;
    }

    /**
     * Gives an aggregate another content; does nothing, and says nothing, when it has that content already.
     *
     * @return whether there is a new version
     * @throws OptimisticLockException when somebody else changed it at the same moment
     */
    public <C> boolean change(Aggregate<C> aggregate, C content) {
        return change(aggregate, content, null);
    }

    /**
     * As {@link #change(Aggregate, Object)}.
     *
     * @param reason kept with the new version in its history; null for a change that needs none
     */
    public <C> boolean change(Aggregate<C> aggregate, C content, @Nullable String reason) {
        if (aggregate.content().equals(content)) {
            return false;
        }
        Together.settle();
        aggregate.replaceContent(content);
        derived.forEach(state -> state.derive(aggregate));
        announce(aggregate, reason);
        return true;
    }

    /**
     * Marks an aggregate as deleted; that is its last version unless it is restored. Does nothing when it is deleted
     * already.
     *
     * @param reason kept with it, and with this version in its history
     *
     * @throws ProblemException 409 with the addresses of those that refer to it
     */
    public void delete(Aggregate<?> aggregate, String reason) {
        if (aggregate.deleted()) {
            return;
        }
        Together.settle();
        // Whoever is about to refer to it waits here, or is seen.
        entities.lock(aggregate, LockModeType.PESSIMISTIC_WRITE);
        refuseWhileReferredTo(
                aggregate, "Others refer to it. Delete those first, or let them refer to something else.", List.of());
        aggregate.delete(reason);
        announce(aggregate, reason);
    }

    /**
     * Lets a change pass that those would not bear who refer to the aggregate: there are none. Whoever is about to refer to it
     * waits for the end of the transaction, or is seen.
     *
     * @param known as it was read
     * @param detail of the refusal
     * @param errors which members stay as they are
     * @throws ProblemException 409 with the addresses of those that refer to it
     */
    public void requireUnreferred(
            Class<? extends Aggregate<?>> type, Aggregate<?> known, String detail, List<FieldError> errors) {
        Together.settle();
        var unused = entities.find(type, known.id(), LockModeType.PESSIMISTIC_WRITE);
        refuseWhileReferredTo(known, detail, errors);
    }

    private void refuseWhileReferredTo(Aggregate<?> aggregate, String detail, List<FieldError> errors) {
        List<String> referring = dependents.stream()
                .flatMap(kind -> kind.of(aggregate.type(), aggregate.id()).stream())
                .limit(Dependents.NAMED)
                .toList();
        if (!referring.isEmpty()) {
            throw new ProblemException(ProblemTypes.CONFLICT, detail, errors).with("dependents", referring);
        }
    }

    /**
     * Brings a deleted aggregate back as it was, as a new version. Does nothing when it is not deleted. Whether what it
     * says is still allowed is for the caller to check, like a new one's content: others may have taken its place.
     *
     * @param reason kept with this version in its history
     * @throws OptimisticLockException when somebody else restored it at the same moment
     */
    public void restore(Aggregate<?> aggregate, String reason) {
        if (!aggregate.deleted()) {
            return;
        }
        Together.settle();
        aggregate.restore();
        derived.forEach(state -> state.derive(aggregate));
        announce(aggregate, reason);
    }

    /**
     * Tells of a new version of an aggregate that says the same as before, and of which something else has been changed that
     * its state tells.
     *
     * @param reason kept with this version in its history
     * @throws OptimisticLockException when somebody else changed it at the same moment
     */
    public void restate(Aggregate<?> aggregate, String reason) {
        Together.settle();
        entities.flush();
        changes.append(aggregate.stateChange(), reason);
    }

    /**
     * Erases what an aggregate says of a person: it gets a content without it, in a new version that tells so, and what stood
     * there is taken out of every earlier version, kept answer and row of an import. A deleted aggregate stays deleted. One of
     * which nothing is left to change gets no new version, and what is kept beside it is looked through all the same.
     *
     * @param aggregate with whatever tells of the erasure set already
     * @param content the same without what is erased, given the names of the person that any version states
     * @param person what is erased, which the content no longer has
     * @param reason kept with the new version in its history, without the person's names
     * @throws OptimisticLockException when somebody else changed it at the same moment
     */
    public <C> void erase(Aggregate<C> aggregate, Function<Names, C> content, PersonalData person, String reason) {
        long before = aggregate.version();
        // Whoever changes it meanwhile waits, and fails then: nobody brings back what is erased.
        entities.lock(aggregate, LockModeType.PESSIMISTIC_WRITE);
        Names names = traces.names(person);
        C rest = content.apply(names);
        if (!aggregate.content().equals(rest)) {
            aggregate.replaceContent(rest);
        }
        aggregate.reword(names.outOf(aggregate.deletionReason()));
        derived.forEach(state -> state.derive(aggregate));
        entities.flush();
        if (aggregate.version() != before) {
            announce(aggregate, names.outOf(reason));
        }
        traces.erase(person, names);
    }

    private void sendNew(List<Aggregate<?>> created) {
        entities.flush();
        unsent().clear();
        guards.forEach(guard -> guard.judgeNew(created));
    }

    /** Ids of aggregates that were created and are held back, with others. */
    private static Set<UUID> unsent() {
        return Together.memory(AggregateWriter.class, Unsent.class, () -> new Unsent(new HashSet<>()))
                .map(Unsent::ids)
                .orElseGet(HashSet::new);
    }

    private void announce(Aggregate<?> aggregate, @Nullable String reason) {
        // The version of a change is known once it is written.
        entities.flush();
        guards.forEach(guard -> guard.judge(aggregate));
        changes.append(aggregate.stateChange(), reason);
    }

    /** Aggregates that are held back. */
    private record Unsent(Set<UUID> ids) {}

    /** An id that the next aggregate of a type gets. */
    private record ForeseenId(Class<?> type, UUID id) {}
}
