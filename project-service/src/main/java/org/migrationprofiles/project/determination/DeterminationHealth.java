package org.migrationprofiles.project.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how far determinations have been heard of. Always up: while Kafka is away, tasks are those of what was heard so far, and
 * everything else goes on.
 */
@Readiness
@ApplicationScoped
class DeterminationHealth implements HealthCheck {

    private final DeterminationWatch watch;

    @Inject
    DeterminationHealth(DeterminationWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        DeterminationWatch.Heard heard = watch.now();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("determinations").up();
        if (heard.lagEvents() == null) {
            answer.withData("degraded", "Kafka does not answer");
        } else {
            answer.withData("lagEvents", heard.lagEvents());
        }
        if (heard.asOf() != null) {
            answer.withData("asOf", heard.asOf().toString());
        }
        return answer.build();
    }
}
