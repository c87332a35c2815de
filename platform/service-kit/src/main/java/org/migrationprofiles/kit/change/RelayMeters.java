package org.migrationprofiles.kit.change;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Measures the rounds of the relay that published something: how many events each sent, and how long it took. */
@ApplicationScoped
class RelayMeters {

    private final DistributionSummary events;
    private final Timer rounds;

    @Inject
    RelayMeters(MeterRegistry meters) {
        this.events = DistributionSummary.builder("suite.change.relay.batch.events")
                .description("Change events that Kafka acknowledged in one round of the relay")
                .register(meters);
        this.rounds = Timer.builder("suite.change.relay.round")
                .description("How long a round of the relay took, from the database to Kafka and back")
                .register(meters);
    }

    /**
     * Takes note of a round.
     *
     * @param published events that Kafka acknowledged; none is not noted
     */
    void round(int published, Duration took) {
        if (published > 0) {
            events.record(published);
            rounds.record(took);
        }
    }
}
