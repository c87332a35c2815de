package org.migrationprofiles.evaluation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.Bounds;
import org.migrationprofiles.evaluation.assertion.Meaning;
import org.migrationprofiles.evaluation.assertion.Meanings;

/**
 * Finds out which assertions contradict each other. Each pair is judged for itself: what agrees with both of two may stand
 * between two that contradict each other, as 2015 does between 2015-06 and 2015-09. What means the same is judged once.
 */
@ApplicationScoped
class Contradictions {

    private final Meanings meanings;

    @Inject
    Contradictions(Meanings meanings) {
        this.meanings = meanings;
    }

    /** What assertions of one attribute of one subject say, and which of them contradict each other. */
    SaidTogether among(List<Assertion> assertions) {
        Map<Wording, Optional<Meaning>> read = new HashMap<>();
        Map<Alike, List<Assertion>> alike = new LinkedHashMap<>();
        for (Assertion assertion : assertions) {
            AssertionContent content = assertion.content();
            Wording wording = new Wording(content.value(), content.bounds(), content.unit());
            Optional<Meaning> meaning =
                    read.computeIfAbsent(wording, said -> said.meaning(meanings, content.attribute()));
            alike.computeIfAbsent(Alike.of(content, wording, meaning), said -> new ArrayList<>())
                    .add(assertion);
        }
        List<SaidTogether.Value> values = alike.entrySet().stream()
                .map(said -> new SaidTogether.Value(
                        said.getValue(), said.getKey().meaning().orElse(null)))
                .toList();
        return SaidTogether.of(assertions, values);
    }

    /** Whether a determination still holds among what is said now. */
    boolean holds(DeterminationContent determination, SaidTogether said) {
        if (determination.chosenAssertionId() == null) {
            // A value that was not considered before reopens it, whoever says it now.
            Set<Optional<Meaning>> considered = determination.considered().stream()
                    .map(known -> meaning(determination.attribute(), known))
                    .collect(Collectors.toSet());
            return said.contradict()
                    && said.statements().stream()
                            .map(statement -> meaning(determination.attribute(), ConsideredStatement.of(statement)))
                            .allMatch(considered::contains);
        }
        return said.statements().stream()
                .filter(statement -> statement.assertionId().equals(determination.chosenAssertionId()))
                .findFirst()
                .filter(statement -> saysTheSame(determination, statement))
                .filter(statement -> said.contradicting(statement.assertionId()).stream()
                        .allMatch(other -> consideredItself(determination, other)))
                .isPresent();
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

    private boolean consideredItself(DeterminationContent determination, ConflictStatement statement) {
        return determination.considered().stream()
                .filter(known -> known.assertionId().equals(statement.assertionId()))
                .anyMatch(known -> meaning(determination.attribute(), known)
                        .equals(meaning(determination.attribute(), ConsideredStatement.of(statement))));
    }

    private Optional<Meaning> meaning(Attribute attribute, ConsideredStatement statement) {
        return meanings.of(attribute, statement.value(), statement.bounds(), statement.unit());
    }

    /** How something is written. */
    private record Wording(
            @Nullable String value,
            @Nullable Bounds bounds,
            @Nullable String unit) {

        Optional<Meaning> meaning(Meanings meanings, Attribute attribute) {
            return meanings.of(attribute, value, bounds, unit);
        }
    }

    /** What is the same for all that say the same of the same; what cannot be read is the same where it is written so. */
    private record Alike(
            Optional<Meaning> meaning,
            @Nullable Wording unread,
            @Nullable Phase phase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Alike of(AssertionContent content, Wording wording, Optional<Meaning> meaning) {
            return new Alike(
                    meaning,
                    meaning.isPresent() ? null : wording,
                    content.phase(),
                    content.validFrom(),
                    content.validTo());
        }
    }
}
