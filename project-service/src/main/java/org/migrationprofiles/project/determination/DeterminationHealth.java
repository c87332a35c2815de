package org.migrationprofiles.project.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.migrationprofiles.kit.consumption.LagHealth;

/**
 * Tells how far determinations have been heard of. Always up: while Kafka is away, tasks are those of what was heard so far, and
 * everything else goes on.
 */
@Readiness
@ApplicationScoped
class DeterminationHealth implements HealthCheck {

    private final DeterminationWatch watch;
    private final LagHealth health;

    @Inject
    DeterminationHealth(DeterminationWatch watch, LagHealth health) {
        this.watch = watch;
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        DeterminationWatch.Heard heard = watch.now();
        HealthCheckResponseBuilder answer = health.answer("determinations", watch.lag(), null);
        if (heard.asOf() != null) {
            answer.withData("asOf", heard.asOf().toString());
        }
        return answer.build();
    }
}
