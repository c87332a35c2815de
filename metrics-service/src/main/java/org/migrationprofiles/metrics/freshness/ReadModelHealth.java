package org.migrationprofiles.metrics.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the figures follow the records. Always up: while Kafka is away the figures stand still and can be read,
 * each with how old it is; taking the service out of rotation would only make that worse.
 */
@Readiness
@ApplicationScoped
class ReadModelHealth implements HealthCheck {

    private final FreshnessWatch watch;

    @Inject
    ReadModelHealth(FreshnessWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("read-model").up();
        Long lag = watch.lagEvents();
        if (lag == null) {
            answer.withData("degraded", "Kafka does not answer; the figures stand still");
        } else {
            answer.withData("lagEvents", lag);
        }
        return answer.build();
    }
}
