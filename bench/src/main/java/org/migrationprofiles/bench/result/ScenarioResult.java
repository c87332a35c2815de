package org.migrationprofiles.bench.result;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came out of a scenario.
 *
 * @param name on the command line
 * @param title for people
 * @param limit what the suite was compared with, for people; empty where with nothing
 * @param goals what is to be reached
 * @param suite one sample for each repetition
 * @param limits as many, or none where there is no limit
 */
public record ScenarioResult(
        String name, String title, String limit, List<Goal> goals, List<Sample> suite, List<Sample> limits) {

    /** Lists are copied. */
    public ScenarioResult {
        goals = List.copyOf(goals);
        suite = List.copyOf(suite);
        limits = List.copyOf(limits);
    }

    /** What the repetitions measured for a goal; empty when one of them did not measure it. */
    public Optional<Spread> measured(Goal goal) {
        List<Double> values = new ArrayList<>();
        for (int index = 0; index < suite.size(); index++) {
            OptionalDouble value = goal.measured(suite.get(index), index < limits.size() ? limits.get(index) : null);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.getAsDouble());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(Spread.of(values));
    }

    /** The spreads of what all samples measured. */
    public static Map<Measure, Spread> spreads(List<Sample> samples) {
        Map<Measure, Spread> spreads = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Double> values = new ArrayList<>();
            for (Sample sample : samples) {
                sample.value(measure).ifPresent(values::add);
            }
            if (!values.isEmpty()) {
                spreads.put(measure, Spread.of(values));
            }
        }
        return spreads;
    }
}
