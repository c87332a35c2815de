package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.assertion.AssertionService;
import org.migrationprofiles.evaluation.assertion.AttributeOfSubject;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Keeps conflicts as assertions and determinations have them, in the transaction of whoever changes those. What it writes
 * follows from what is on record alone, so it may be asked to any number of times.
 */
@ApplicationScoped
class ConflictKeeper {

    private static final String REOPENED =
            "What it chose was withdrawn or says something else, or something else is said now.";

    private final EntityManager entities;
    private final AggregateWriter writer;
    private final AssertionService assertions;
    private final Contradictions contradictions;
    private final ConflictLocks locks;

    @Inject
    ConflictKeeper(
            EntityManager entities,
            AggregateWriter writer,
            AssertionService assertions,
            Contradictions contradictions,
            ConflictLocks locks) {
        this.entities = entities;
        this.writer = writer;
        this.assertions = assertions;
        this.contradictions = contradictions;
        this.locks = locks;
    }

    void saidOtherwise(@Observes AttributeOfSubject about) {
        locks.take(about);
        // What was read before the lock may have been changed by whoever had it.
        entities.flush();
        entities.clear();
        keep(about);
    }

    /** Brings a conflict up to date, or opens it; who calls it has its lock. */
    void keep(AttributeOfSubject about) {
        SaidTogether said = said(about);
        Optional<Conflict> known = find(about);
        try {
            if (known.isPresent()) {
                update(known.get(), said);
            } else if (said.contradict()) {
                Conflict unused = open(about, said, now());
            }
        } catch (ProblemException refused) {
            throw refused.type().equals(ProblemTypes.PAYLOAD_TOO_LARGE) ? tooMuch(about) : refused;
        }
    }

    /** What is said of it now. */
    SaidTogether said(AttributeOfSubject about) {
        return contradictions.among(assertions.about(about.subject(), about.attribute()));
    }

    /** Whether a determination would hold among what is said. */
    boolean holds(DeterminationContent determination, SaidTogether said) {
        return contradictions.holds(determination, said);
    }

    /** A new conflict, about what contradicts or once did; who calls it has its lock. */
    Conflict open(AttributeOfSubject about, SaidTogether said, Instant openedAt) {
        return writer.create(new Conflict(new ConflictContent(
                about.subject(),
                about.attribute(),
                said.contradict() ? ConflictStatus.OPEN : ConflictStatus.RESOLVED_BY_AGREEMENT,
                openedAt,
                said.statements(),
                null,
                said.values())));
    }

    // Whoever wrote it sent something small; what would be too large to be told is what all say together.
    private static ProblemException tooMuch(AttributeOfSubject about) {
        return new ProblemException(
                ProblemTypes.CONFLICT,
                "What is said of " + about.attribute() + " of this subject would be more than its conflict can tell."
                        + " Delete what is said twice, or say it shorter.");
    }

    private void update(Conflict conflict, SaidTogether said) {
        ConflictContent before = conflict.content();
        UUID holding = holding(before, said);
        ConflictStatus status = !said.contradict()
                ? ConflictStatus.RESOLVED_BY_AGREEMENT
                : holding == null ? ConflictStatus.OPEN : ConflictStatus.DETERMINED;
        boolean opened = status == ConflictStatus.OPEN && before.status() != ConflictStatus.OPEN;
        boolean unused = writer.change(
                conflict,
                new ConflictContent(
                        before.subject(),
                        before.attribute(),
                        status,
                        opened ? now() : before.openedAt(),
                        said.statements(),
                        holding,
                        said.values()));
    }

    /** The determination in force that holds still; one that does not is marked. */
    private @Nullable UUID holding(ConflictContent before, SaidTogether said) {
        UUID id = before.determinationId();
        Determination inForce = id == null ? null : entities.find(Determination.class, id);
        if (inForce == null || inForce.content().status() != DeterminationStatus.IN_FORCE) {
            return null;
        }
        if (contradictions.holds(inForce.content(), said)) {
            return id;
        }
        boolean unused =
                writer.change(inForce, inForce.content().with(DeterminationStatus.REOPENED, REOPENED), REOPENED);
        return null;
    }

    /**
     * The conflict about it, if there ever was one, as it is once nobody else writes it: what marks it as about something deleted
     * does not take the lock of conflicts.
     */
    Optional<Conflict> find(AttributeOfSubject about) {
        return entities.createQuery("from Conflict where name = ?1", Conflict.class)
                .setParameter(1, about.name())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The moment, as exactly as JSON and the database both keep it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
