package org.migrationprofiles.kit.consumption;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The gauges of a consumer: {@code <name>.lag.events}, {@code <name>.lag} in seconds, and
 * {@code suite.kafka.answers}. A service has one consumer. */
public final class LagMeters {

    private LagMeters() {}

    /**
     * Registers them; the first two are not a number while Kafka is silent.
     *
     * @param name that they begin with
     * @param where the events are missing, in words
     * @param lag at the last look; null while Kafka is silent
     */
    public static void register(MeterRegistry meters, String name, String where, Supplier<@Nullable ConsumerLag> lag) {
        Gauge.builder(name + ".lag.events", () -> of(lag, ConsumerLag::events))
                .description("Events in Kafka that are not in " + where + " yet; not a number while Kafka is silent")
                .register(meters);
        Gauge.builder(name + ".lag", () -> of(lag, ConsumerLag::seconds))
                .description("How long the oldest event that is not in " + where
                        + " has been in Kafka, at the most; not a number while Kafka is silent")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("suite.kafka.answers", () -> lag.get() == null ? 0 : 1)
                .description("Whether Kafka answered the last question for where its topics end")
                .register(meters);
    }

    private static double of(Supplier<@Nullable ConsumerLag> lag, ToDoubleFunction<ConsumerLag> part) {
        ConsumerLag known = lag.get();
        return known == null ? Double.NaN : part.applyAsDouble(known);
    }
}
