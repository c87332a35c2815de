package org.migrationprofiles.metrics.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.migrationprofiles.kit.consumption.LagHealth;
import org.migrationprofiles.metrics.ingest.BatchMeters;

/**
 * Tells whether the figures follow the records. Always up: while Kafka is away the figures stand still and can be read,
 * each with how old it is; taking the service out of rotation would only make that worse.
 */
@Readiness
@ApplicationScoped
class ReadModelHealth implements HealthCheck {

    private final FreshnessWatch watch;
    private final BatchMeters batches;
    private final LagHealth health;

    @Inject
    ReadModelHealth(FreshnessWatch watch, BatchMeters batches, LagHealth health) {
        this.watch = watch;
        this.batches = batches;
        this.health = health;
    }

    @Override
    public HealthCheckResponse call() {
        return health.answer("read-model", watch.lag(), batches.trouble()).build();
    }
}
