package org.migrationprofiles.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.migrationprofiles.kit.aggregate.Aggregate;
import org.migrationprofiles.kit.aggregate.AggregateWriter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;

/**
 * Keeps from being narrowed what others go by: a rating by a criterion that its set no longer has would mean nothing. Within the
 * transaction of the change.
 */
@ApplicationScoped
public class KeptWhileUsed {

    private final AggregateWriter writer;

    @Inject
    public KeptWhileUsed(AggregateWriter writer) {
        this.writer = writer;
    }

    /**
     * Refuses that an aggregate loses parts while others refer to it. Whoever is about to refer to it waits for the end of the
     * transaction, or is seen.
     *
     * @param lost names of what it would lose; nothing is refused when it is empty
     * @param pointer to the member that loses it
     * @throws ProblemException 409 with the addresses of those that refer to it
     */
    public void requireUnused(
            Class<? extends Aggregate<?>> type, Aggregate<?> known, Collection<String> lost, String pointer) {
        refuse(
                type,
                known,
                lost.isEmpty()
                        ? List.of()
                        : List.of(new FieldError(pointer, "It keeps " + String.join(", ", lost) + ".")));
    }

    /**
     * Refuses that what others go by comes to mean something else while they do.
     *
     * @param changed which members would, and what they say; nothing is refused when there are none
     * @throws ProblemException 409 with the addresses of those that refer to it
     */
    public void requireSameMeaning(Class<? extends Aggregate<?>> type, Aggregate<?> known, List<FieldError> changed) {
        refuse(type, known, changed);
    }

    private void refuse(Class<? extends Aggregate<?>> type, Aggregate<?> known, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            writer.requireUnreferred(
                    type,
                    known,
                    "Others go by it, so it may gain, and neither lose nor come to mean something else. Put another one on record"
                            + " beside it.",
                    errors);
        }
    }
}
