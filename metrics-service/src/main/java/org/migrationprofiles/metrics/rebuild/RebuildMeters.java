package org.migrationprofiles.metrics.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.GenerationStatus;

/** How far a rebuild of the read model has got, as a gauge; not a number while there is none. */
@ApplicationScoped
class RebuildMeters {

    private static final double HUNDRED = 100;

    private final Rebuilds rebuilds;

    @Inject
    RebuildMeters(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("suite.rebuild.progress", this, RebuildMeters::progress)
                .description(
                        "Share of the events that a rebuild of the read model has read, 0 to 1; not a number without one")
                .register(meters);
    }

    // A metric that cannot be read is not a number; it stops no other.
    private double progress() {
        try {
            List<Generation> latest = rebuilds.latest();
            return latest.isEmpty() || latest.get(0).status() != GenerationStatus.FILLING
                    ? Double.NaN
                    : latest.get(0).percent() / HUNDRED;
        } catch (IllegalStateException unanswered) {
            return Double.NaN;
        }
    }
}
