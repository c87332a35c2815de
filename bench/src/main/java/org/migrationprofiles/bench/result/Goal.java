package org.migrationprofiles.bench.result;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param text for people
 * @param of what is measured of the suite
 * @param over what is measured of the limit and divides it; null when it stands for itself
 * @param atLeast whether the bound is the least; else it is the largest
 * @param bound of the ratio, or of the value
 */
public record Goal(String text, Measure of, @Nullable Measure over, boolean atLeast, double bound) {

    /** The suite's rate is at least this part of the limit's, or this multiple of it. */
    public static Goal rate(double bound) {
        return new Goal(
                "≥ " + Spread.number(bound) + " of the limit's rate",
                Measure.PER_SECOND,
                Measure.PER_SECOND,
                true,
                bound);
    }

    /** A latency of the suite is at most so many times one of the limit. */
    public static Goal latency(Measure of, Measure over, double bound) {
        String text = of.title() + " ≤ " + Spread.number(bound) + " times "
                + (of == over ? "the limit's" : "the " + over.title() + " of the limit");
        return new Goal(text, of, over, false, bound);
    }

    /** A value is not larger than this. */
    public static Goal most(Measure of, double bound) {
        return new Goal(of.title() + " ≤ " + Spread.number(bound) + " " + of.unit(), of, null, false, bound);
    }

    /** A value is not less than this. */
    public static Goal least(Measure of, double bound) {
        return new Goal(of.title() + " ≥ " + Spread.number(bound) + " " + of.unit(), of, null, true, bound);
    }

    /** What one repetition measured for it; empty when something was not measured. */
    public OptionalDouble measured(Sample suite, @Nullable Sample limit) {
        OptionalDouble value = suite.value(of);
        if (over == null || value.isEmpty()) {
            return value;
        }
        OptionalDouble divisor = limit == null ? OptionalDouble.empty() : limit.value(over);
        return divisor.isEmpty() || divisor.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.getAsDouble() / divisor.getAsDouble());
    }

    /** Whether a value reaches it. */
    public boolean reached(double value) {
        return atLeast ? value >= bound : value <= bound;
    }
}
