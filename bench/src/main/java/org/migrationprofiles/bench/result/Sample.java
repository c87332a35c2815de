package org.migrationprofiles.bench.result;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What one run measured. For one thread. */
public final class Sample {

    private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

    /** Adds what was measured. */
    public Sample with(Measure measure, double value) {
        values.put(measure, value);
        return this;
    }

    /** Adds what was measured, where it could be. */
    public Sample with(Measure measure, OptionalDouble value) {
        value.ifPresent(known -> with(measure, known));
        return this;
    }

    /** All of another one, too. */
    public Sample and(Sample other) {
        values.putAll(other.values);
        return this;
    }

    /** What was measured; empty where it was not. */
    public OptionalDouble value(Measure measure) {
        Double value = values.get(measure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** All of it. */
    public Map<Measure, Double> values() {
        return Map.copyOf(values);
    }
}
