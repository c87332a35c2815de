package org.migrationprofiles.metrics.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the oracle says: of each unit of the population, and of each group of a breakdown.
 *
 * @param units what is so of each, by id
 * @param groups by key, those that have any unit; empty without a breakdown
 * @param leftOut how many units are left out, by the reason
 */
record Expected(Map<String, Seen> units, Map<String, Expected> groups, Map<String, Integer> leftOut) {

    static Expected of(Map<String, Seen> units) {
        return new Expected(new TreeMap<>(units), Map.of(), Map.of());
    }

    int total() {
        return units.size();
    }

    long yes() {
        return units.values().stream().filter(Seen::yes).count();
    }

    long unknown() {
        return units.values().stream()
                .filter(seen -> seen.answer() == Seen.Answer.UNKNOWN)
                .count();
    }

    List<BigDecimal> values() {
        return units.values().stream()
                .filter(Seen::yes)
                .map(seen -> Objects.requireNonNull(seen.value()))
                .sorted()
                .toList();
    }

    /** The least that each value can be. */
    Map<String, Seen> lows() {
        return ends(Seen::lower);
    }

    /** The most that each value can be, of those that have any. */
    Map<String, Seen> highs() {
        return ends(Seen::upper);
    }

    private Map<String, Seen> ends(Function<Seen, @Nullable BigDecimal> end) {
        Map<String, Seen> ends = new TreeMap<>();
        units.forEach((id, seen) -> {
            BigDecimal bound = end.apply(seen);
            if (bound != null) {
                ends.put(id, Seen.exactly(bound));
            }
        });
        return ends;
    }

    /** Ids of the units with the largest value. */
    Set<String> largest() {
        List<BigDecimal> values = values();
        BigDecimal most = values.get(values.size() - 1);
        return units.entrySet().stream()
                .filter(unit -> unit.getValue().yes()
                        && Objects.requireNonNull(unit.getValue().value()).compareTo(most) == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    BigDecimal mean() {
        return mean(values());
    }

    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(Collection<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    BigDecimal median() {
        List<BigDecimal> values = values();
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : mean(values.subList(middle - 1, middle + 1));
    }

    /** Of the population, not of a sample. */
    BigDecimal standardDeviation() {
        BigDecimal mean = mean();
        return mean(values().stream().map(value -> value.subtract(mean).pow(2)).toList())
                .sqrt(MathContext.DECIMAL64);
    }

    /** A part of a whole with one decimal, half up. */
    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
