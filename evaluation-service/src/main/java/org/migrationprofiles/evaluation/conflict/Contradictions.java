package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.Meaning;
import org.migrationprofiles.evaluation.assertion.Meanings;

/**
 * Finds out which assertions contradict each other. Each pair is judged for itself: what agrees with both of two may stand
 * between two that contradict each other, as 2015 does between 2015-06 and 2015-09.
 */
@ApplicationScoped
class Contradictions {

    private final Meanings meanings;

    @Inject
    Contradictions(Meanings meanings) {
        this.meanings = meanings;
    }

    /** What assertions of one attribute of one subject say, each with those that it contradicts. */
    List<ConflictStatement> among(List<Assertion> assertions) {
        List<Read> read = assertions.stream()
                .map(assertion -> new Read(
                        assertion.id(),
                        assertion.content(),
                        assertion.recordedBy(),
                        meanings.of(assertion.content()).orElse(null)))
                .toList();
        return read.stream()
                .map(one -> one.statement(read.stream()
                        .filter(one::contradicts)
                        .map(Read::assertionId)
                        .toList()))
                .toList();
    }

    /** Whether a determination still holds among what is said now. */
    boolean holds(DeterminationContent determination, List<ConflictStatement> said) {
        if (determination.chosenAssertionId() == null) {
            return contradict(said) && said.stream().allMatch(statement -> considered(determination, statement));
        }
        Optional<ConflictStatement> chosen = said.stream()
                .filter(statement -> statement.assertionId().equals(determination.chosenAssertionId()))
                .findFirst();
        return chosen.filter(statement -> saysTheSame(determination, statement))
                .filter(statement -> said.stream()
                        .filter(other -> statement.contradicts().contains(other.assertionId()))
                        .allMatch(other -> consideredItself(determination, other)))
                .isPresent();
    }

    /** Whether any of them contradict each other. */
    static boolean contradict(List<ConflictStatement> said) {
        return said.stream().anyMatch(statement -> !statement.contradicts().isEmpty());
    }

    private boolean saysTheSame(DeterminationContent determination, ConflictStatement chosen) {
        return meaning(
                        determination.attribute(),
                        new ConsideredStatement(
                                chosen.assertionId(),
                                determination.value(),
                                determination.unit(),
                                determination.bounds()))
                .equals(meaning(determination.attribute(), ConsideredStatement.of(chosen)));
    }

    // A value that was not considered before reopens it, whoever says it now.
    private boolean considered(DeterminationContent determination, ConflictStatement statement) {
        Optional<Meaning> said = meaning(determination.attribute(), ConsideredStatement.of(statement));
        return determination.considered().stream()
                .anyMatch(known -> meaning(determination.attribute(), known).equals(said));
    }

    private boolean consideredItself(DeterminationContent determination, ConflictStatement statement) {
        Optional<Meaning> said = meaning(determination.attribute(), ConsideredStatement.of(statement));
        return determination.considered().stream()
                .anyMatch(known -> known.assertionId().equals(statement.assertionId())
                        && meaning(determination.attribute(), known).equals(said));
    }

    private Optional<Meaning> meaning(Attribute attribute, ConsideredStatement statement) {
        return meanings.of(attribute, statement.value(), statement.bounds(), statement.unit());
    }

    private record Read(
            UUID assertionId,
            AssertionContent content,
            @Nullable String recordedBy,
            @Nullable Meaning meaning) {

        boolean contradicts(Read other) {
            return meaning != null
                    && other.meaning != null
                    && content.mayOverlap(other.content)
                    && meaning.contradicts(other.meaning);
        }

        ConflictStatement statement(List<UUID> contradicts) {
            return new ConflictStatement(
                    assertionId,
                    content.value(),
                    content.attribute().unit(content.unit()),
                    content.bounds(),
                    content.phase(),
                    content.validFrom(),
                    content.validTo(),
                    content.provenance(),
                    recordedBy,
                    contradicts);
        }
    }
}
