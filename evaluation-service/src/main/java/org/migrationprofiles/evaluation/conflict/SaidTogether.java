package org.migrationprofiles.evaluation.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.assertion.Assertion;
import org.migrationprofiles.evaluation.assertion.AssertionContent;
import org.migrationprofiles.evaluation.assertion.Meaning;

/**
 * What is said of one attribute of one subject, and which of it cannot be so together. All pairs are known here; a conflict tells
 * the first of them and the number of the others.
 */
final class SaidTogether {

    private final List<Value> values;
    private final List<BitSet> contradicting;
    private final Map<UUID, Integer> places;
    private final List<ConflictStatement> statements;

    private SaidTogether(List<Assertion> assertions, List<Value> values) {
        this.values = values;
        this.contradicting = contradicting(values);
        this.places = new HashMap<>();
        for (int place = 0; place < values.size(); place++) {
            for (Assertion assertion : values.get(place).assertions()) {
                places.put(assertion.id(), place);
            }
        }
        List<List<UUID>> named = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            BitSet others = contradicting.get(place);
            named.add(assertions.stream()
                    .map(Assertion::id)
                    .filter(id -> others.get(place(id)))
                    .limit(ConflictStatement.NAMED)
                    .toList());
        }
        this.statements = assertions.stream()
                .map(assertion -> {
                    int place = place(assertion.id());
                    return statement(assertion, named.get(place), count(place));
                })
                .toList();
    }

    /**
     * The same with the pairs found out.
     *
     * @param assertions all, in the order in which they are told
     * @param values each assertion in one of them
     */
    static SaidTogether of(List<Assertion> assertions, List<Value> values) {
        return new SaidTogether(assertions, values);
    }

    private static List<BitSet> contradicting(List<Value> values) {
        List<BitSet> contradicting = values.stream().map(value -> new BitSet()).toList();
        for (int one = 0; one < values.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (values.get(one).contradicts(values.get(other))) {
                    contradicting.get(one).set(other);
                    contradicting.get(other).set(one);
                }
            }
        }
        return contradicting;
    }

    /** Whether any of it contradicts. */
    boolean contradict() {
        return contradicting.stream().anyMatch(others -> !others.isEmpty());
    }

    /** Each assertion with the first that it contradicts. */
    List<ConflictStatement> statements() {
        return List.copyOf(statements);
    }

    /** All that contradict an assertion. */
    List<ConflictStatement> contradicting(UUID assertionId) {
        BitSet others = contradicting.get(place(assertionId));
        return statements.stream()
                .filter(statement -> others.get(place(statement.assertionId())))
                .toList();
    }

    /** Each value with those who say it, in the order in which they were said first. */
    List<ConflictValue> values() {
        List<ConflictValue> told = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            List<Assertion> assertions = values.get(place).assertions();
            AssertionContent content = assertions.get(0).content();
            told.add(new ConflictValue(
                    content.value(),
                    content.attribute().unit(content.unit()),
                    content.bounds(),
                    content.phase(),
                    content.validFrom(),
                    content.validTo(),
                    assertions.stream().map(Assertion::id).toList(),
                    count(place)));
        }
        return told;
    }

    private int place(UUID assertionId) {
        return places.getOrDefault(assertionId, -1);
    }

    private int count(int place) {
        return contradicting.get(place).stream()
                .map(other -> values.get(other).assertions().size())
                .sum();
    }

    private static ConflictStatement statement(Assertion assertion, List<UUID> contradicts, int count) {
        AssertionContent content = assertion.content();
        return new ConflictStatement(
                assertion.id(),
                content.value(),
                content.attribute().unit(content.unit()),
                content.bounds(),
                content.phase(),
                content.validFrom(),
                content.validTo(),
                content.provenance(),
                assertion.recordedBy(),
                contradicts,
                count);
    }

    /**
     * What some assertions say alike.
     *
     * @param assertions at least one
     * @param meaning what it means; null when it cannot be read, and so contradicts nothing
     */
    record Value(List<Assertion> assertions, @Nullable Meaning meaning) {

        boolean contradicts(Value other) {
            return meaning != null
                    && other.meaning != null
                    && assertions
                            .get(0)
                            .content()
                            .mayOverlap(other.assertions.get(0).content())
                    && meaning.contradicts(other.meaning);
        }
    }
}
