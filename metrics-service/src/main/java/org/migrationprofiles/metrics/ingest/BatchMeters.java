package org.migrationprofiles.metrics.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.DatabaseTrouble;

/** Measures the batches that go into the read model, and remembers why none does. Safe for use by several threads. */
// A series that appears with the first batch would hide that batch from a rate.
@Startup
@ApplicationScoped
public class BatchMeters {

    private final DistributionSummary events;
    private final Timer batches;
    private final Counter retries;
    private volatile @Nullable String trouble;

    @Inject
    BatchMeters(MeterRegistry meters) {
        this.events = DistributionSummary.builder("suite.consumer.batch.events")
                .description("Events that went into the figures in one transaction")
                .register(meters);
        this.batches = Timer.builder("suite.consumer.batch")
                .description("How long a batch took until it was in the figures")
                .register(meters);
        this.retries = Counter.builder("suite.consumer.retries")
                .description("Attempts to take a batch that failed and were repeated")
                .register(meters);
    }

    void taken(int size, Duration took) {
        trouble = null;
        events.record(size);
        batches.record(took);
    }

    void failed(Throwable failure) {
        retries.increment();
        trouble = DatabaseTrouble.words(failure);
    }

    /** Why no batch could be taken at the last attempt, in words without addresses; null when it could. */
    public @Nullable String trouble() {
        return trouble;
    }
}
