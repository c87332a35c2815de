package org.migrationprofiles.kit.aggregate;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.change.StateChange;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * A record with an identity, a version and a content.
 *
 * @param <C> its content: an immutable record that knows its own rules; equal contents mean the same
 */
@MappedSuperclass
public abstract class Aggregate<C> {

    @Id
    @SuppressWarnings("NullAway.Init")
    private UUID id;

    @Version
    private long version = 1;

    private boolean deleted;

    @Column(name = "deletion_reason")
    @Nullable
    private String deletionReason;

    /** For Hibernate. */
    protected Aggregate() {}

    /** A new aggregate, or one with an id of the caller's making. */
    protected Aggregate(@Nullable UUID id) {
        this.id = id == null ? UuidCreator.getTimeOrderedEpoch() : id;
    }

    /** Time-ordered (RFC 9562, version 7), so that the order of ids is the order of creation. */
    public UUID id() {
        return id;
    }

    /** Under which the world knows it, in addresses and events: its id, unless its kind has a code of its own. */
    public String publicId() {
        return id.toString();
    }

    /** 1 at first; one more with each change that is committed. Right after a change only once it has been flushed. */
    public long version() {
        return version;
    }

    /** Whether it has been deleted; it is kept, for its history and for those who hold its id. */
    public boolean deleted() {
        return deleted;
    }

    public @Nullable String deletionReason() {
        return deletionReason;
    }

    /** Takes an id that it has elsewhere, before it is written for the first time. */
    void assume(UUID foreseen) {
        id = foreseen;
    }

    /**
     * Lets only what is on record pass.
     *
     * @throws ProblemException 410 with the reason when it was deleted
     */
    public void requireAlive() {
        if (deleted) {
            throw new ProblemException(ProblemTypes.GONE, "It was deleted: " + deletionReason)
                    .with("deletedVersion", version);
        }
    }

    void delete(String reason) {
        deleted = true;
        deletionReason = reason;
    }

    void reword(@Nullable String reason) {
        deletionReason = reason;
    }

    void restore() {
        deleted = false;
        deletionReason = null;
    }

    /** What it says now. */
    public abstract C content();

    /** Takes another content. */
    protected abstract void replaceContent(C content);

    /** Its kind. */
    public abstract AggregateType type();

    /** Its whole state, in the form of its published schema. */
    public abstract Object state();

    /** Its whole state, as the world is told. */
    public StateChange stateChange() {
        return new StateChange(type(), publicId(), version, state());
    }
}
