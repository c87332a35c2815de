package org.migrationprofiles.kit.aggregate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.paging.Placed;
import org.migrationprofiles.kit.paging.Selection;
import org.migrationprofiles.kit.paging.Slice;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * The use cases that each kind of aggregate has: read, put on record, change, delete, restore. A feature extends it with its
 * own rules in {@link #check} and with what only its kind can do.
 *
 * <p>What is read alone, with one statement, needs no transaction: its end would be one more way to the database and back.
 *
 * @param <C> content
 * @param <A> aggregate
 */
@Transactional
public abstract class AggregateUseCases<C, A extends Aggregate<C>> {

    private final AggregateType kind;
    private final Class<A> type;
    private final EntityManager entities;
    private final AggregateWriter writer;

    /** For the proxies of beans. */
    @SuppressWarnings("NullAway")
    protected AggregateUseCases() {
        this(null, null, null, null);
    }

    protected AggregateUseCases(AggregateType kind, Class<A> type, EntityManager entities, AggregateWriter writer) {
        this.kind = kind;
        this.type = type;
        this.entities = entities;
        this.writer = writer;
    }

    /** A new aggregate with this content. */
    protected abstract A made(C content);

    /**
     * Lets only what may be on record pass.
     *
     * @param content that is about to be written
     * @param known the aggregate as it was read, when it is changed or restored; null for a new one
     * @throws ProblemException when it may not
     */
    protected abstract void check(C content, @Nullable A known);

    /** The one with a name of its own, such as a key, for kinds that have such names; deleted ones too. */
    protected Optional<A> named(String name) {
        return Optional.empty();
    }

    /**
     * The one of which a column that the database keeps unique has this value, deleted or not.
     *
     * @param attribute of the entity, such as {@code key}
     */
    protected final Optional<A> having(String attribute, String value) {
        return entities.createQuery("from " + type.getName() + " where " + attribute + " = ?1", type)
                .setParameter(1, value)
                .getResultStream()
                .findFirst();
    }

    /**
     * The one with an id or a name, deleted or not.
     *
     * @throws ProblemException 404 when there is none
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public A get(String idOrName) {
        return find(idOrName)
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "There is no " + called() + " with this id or name."));
    }

    /** The one with an id or a name, deleted or not, if there is one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<A> find(String idOrName) {
        return Ids.isId(idOrName)
                ? Optional.ofNullable(entities.find(type, UUID.fromString(idOrName)))
                : named(idOrName);
    }

    /** A slice of those sought and not deleted. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Placed<A>> search(Selection sought, Slice slice) {
        return sought.read(entities, type, slice);
    }

    /**
     * Puts one on record.
     *
     * @throws ProblemException when its content may not be on record
     */
    public A create(C content) {
        check(content, null);
        return writer.create(made(content));
    }

    /**
     * Gives one another content; does nothing when it has that content already.
     *
     * @throws ProblemException as {@link #create}
     * @throws OptimisticLockException when it is no longer at the version that was read
     */
    public A change(A known, C content) {
        check(content, known);
        A written = writer.writable(type, known);
        var unused = writer.change(written, content);
        return written;
    }

    /**
     * Marks one as deleted.
     *
     * @throws ProblemException 409 when others refer to it
     */
    public A delete(A known, String reason) {
        A written = writer.writable(type, known);
        writer.delete(written, reason);
        return written;
    }

    /**
     * Brings a deleted one back as it was, when it could be put on record today.
     *
     * @throws ProblemException as {@link #create}
     */
    public A restore(A known, String reason) {
        check(known.content(), known);
        A written = writer.writable(type, known);
        writer.restore(written, reason);
        return written;
    }

    /** Its kind, in words. */
    protected final String called() {
        return kind.name().replace('-', ' ');
    }

    /** For what only a subclass asks of the database. */
    protected final EntityManager entities() {
        return entities;
    }

    /** For what only a subclass writes. */
    protected final AggregateWriter writer() {
        return writer;
    }
}
