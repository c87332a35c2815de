package org.migrationprofiles.evaluation.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.migrationprofiles.kit.consumption.LagHealth;

/**
 * Tells whether the replica follows project-service. Always up: while Kafka is away, references are checked against what was heard
 * so far, and everything else goes on.
 */
@Readiness
@ApplicationScoped
class ReplicaHealth implements HealthCheck {

    private final ReplicaWatch watch;
    private final LagHealth health;

    @Inject
    ReplicaHealth(ReplicaWatch watch, LagHealth health) {
        this.watch = watch;
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        return health.answer("replica", watch.lag(), null).build();
    }
}
