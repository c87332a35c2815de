package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Takes determinations over that were made elsewhere, as they were made: by whom, when and why. Their conflicts are found out here,
 * and one that would not hold here is refused.
 */
@ApplicationScoped
@Transactional
public class DeterminationTransfer {

    private static final String TAKEN_OVER = "A determination was taken over from elsewhere.";

    private final EntityManager entities;
    private final AggregateWriter writer;
    private final ConflictLocks locks;
    private final ConflictKeeper keeper;

    @Inject
    DeterminationTransfer(EntityManager entities, AggregateWriter writer, ConflictLocks locks, ConflictKeeper keeper) {
        this.entities = entities;
        this.writer = writer;
        this.locks = locks;
        this.keeper = keeper;
    }

    /** One that is on record here, if it is. */
    public Optional<Determination> find(UUID id) {
        return Optional.ofNullable(entities.find(Determination.class, id));
    }

    /**
     * Takes one over.
     *
     * @param id that it has everywhere
     * @throws ProblemException 400 when its members contradict each other, 409 when it is on record and says something else, when it
     *     does not hold here, or when another is in force here
     */
    public Outcome take(UUID id, DeterminationRow row) {
        DeterminationRowRules.require(row);
        locks.take(row.about());
        Determination known = entities.find(Determination.class, id);
        if (known == null) {
            add(id, row);
            return Outcome.CREATED;
        }
        // What was read before the lock may have been changed by whoever had it.
        entities.refresh(known);
        return compare(known, row);
    }

    private Outcome compare(Determination known, DeterminationRow row) {
        DeterminationContent before = known.content();
        DeterminationContent sent = row.of(before.conflictId());
        if (!sent.at(before.status(), before.statusReason()).equals(before)) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "The determination /v1/determinations/" + known.id()
                            + " says something else, and never changes but for its status.");
        }
        if (before.status() == sent.status()) {
            return Outcome.UNCHANGED;
        }
        if (before.status() != DeterminationStatus.IN_FORCE) {
            return Outcome.ENDED;
        }
        boolean unused = writer.change(known, sent, sent.statusReason());
        keeper.keep(before.about());
        return Outcome.UPDATED;
    }

    private void add(UUID id, DeterminationRow row) {
        SaidTogether said = keeper.said(row.about());
        Optional<Conflict> found = keeper.find(row.about());
        boolean inForce = row.status() == DeterminationStatus.IN_FORCE;
        if (inForce) {
            requireHolds(
                    row,
                    said,
                    found.map(known -> known.content().determinationId()).orElse(null));
        }
        // It was open at the latest when it was determined.
        Conflict conflict = found.orElseGet(() -> keeper.open(row.about(), said, row.determinedAt()));
        Determination unused =
                writer.createAs(Determination.class, id, () -> writer.create(new Determination(row.of(conflict.id()))));
        if (inForce) {
            boolean unusedToo = writer.change(
                    conflict, conflict.content().takenOver(id, said.contradict(), row.determinedAt()), TAKEN_OVER);
        }
    }

    private void requireHolds(DeterminationRow row, SaidTogether said, @Nullable UUID other) {
        boolean chosenIsHere = row.chosenAssertionId() == null
                || said.statements().stream()
                        .anyMatch(statement -> statement.assertionId().equals(row.chosenAssertionId()));
        if (!chosenIsHere) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "What it chose is not on record here.",
                    List.of(new FieldError(
                            "/chosenAssertionId",
                            "An assertion of this attribute of this subject that is on record here. Import the assertions"
                                    + " first.")));
        }
        if (other != null) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "Another determination is in force here: /v1/determinations/" + other
                            + ". Withdraw it first, or leave the row out.");
        }
        if (!keeper.holds(row.of(new UUID(0, 0)), said)) {
            throw new ProblemException(
                    ProblemTypes.CONFLICT,
                    "It would not hold here: what it chose says something else, something contradicts it that was not"
                            + " considered, or nothing contradicts at all. Determine the conflict here.");
        }
    }

    /** What became of one that came from elsewhere. */
    public enum Outcome {
        /** It is on record now. */
        CREATED,
        /** It ended elsewhere, and has ended here now. */
        UPDATED,
        /** It was on record so. */
        UNCHANGED,
        /** It has ended here, in another way than elsewhere or before it did elsewhere; it stays as it is. */
        ENDED
    }
}
