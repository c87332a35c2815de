package org.migrationprofiles.evaluation.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** What the members of an exported determination say together: those of one that was made so, not of one that was written by hand. */
final class DeterminationRowRules {

    private DeterminationRowRules() {}

    /**
     * Lets only what could have been made by a determiner pass.
     *
     * @throws ProblemException 400 with what is allowed for each member that is wrong
     */
    static void require(DeterminationRow row) {
        List<FieldError> wrong = new ArrayList<>();
        List<Subject.Type> subjects = List.copyOf(row.attribute().subjectTypes());
        if (!subjects.contains(row.subject().type())) {
            wrong.add(new FieldError("/subject/type", row.attribute() + " is said of " + subjects + "."));
        }
        boolean none = row.chosenAssertionId() == null;
        if (row.cannotBeDetermined() != null && row.cannotBeDetermined() != none) {
            wrong.add(new FieldError("/cannotBeDetermined", "True without chosenAssertionId, else false."));
        }
        if (row.considered() != null && !row.considered().equals(ids(row))) {
            wrong.add(new FieldError("/considered", "The ids of consideredStatements, in their order."));
        }
        if (none) {
            if (row.value() != null || row.bounds() != null) {
                wrong.add(new FieldError("/value", "None, nor bounds, where none was chosen."));
            }
        } else {
            chosen(row)
                    .ifPresentOrElse(
                            chosen -> {
                                if (!saysSo(row, chosen)) {
                                    wrong.add(new FieldError("/value", "What the chosen assertion said."));
                                }
                            },
                            () -> wrong.add(new FieldError("/chosenAssertionId", "One of consideredStatements.")));
        }
        boolean inForce = row.status() == DeterminationStatus.IN_FORCE;
        if (inForce != (row.statusReason() == null)) {
            wrong.add(new FieldError("/statusReason", inForce ? "None while it is in force." : "Why it ended."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED, "Its members contradict each other, or the catalogue.", wrong);
        }
    }

    private static List<?> ids(DeterminationRow row) {
        return row.consideredStatements().stream()
                .map(ConsideredStatement::assertionId)
                .toList();
    }

    private static Optional<ConsideredStatement> chosen(DeterminationRow row) {
        return row.consideredStatements().stream()
                .filter(statement -> statement.assertionId().equals(row.chosenAssertionId()))
                .findFirst();
    }

    private static boolean saysSo(DeterminationRow row, ConsideredStatement chosen) {
        return Objects.equals(row.value(), chosen.value())
                && Objects.equals(row.unit(), chosen.unit())
                && Objects.equals(row.bounds(), chosen.bounds());
    }
}
