package org.migrationprofiles.kit.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether change events reach Kafka. Always up: while Kafka is away the service reads and writes, and events wait
 * in the database; taking the service out of rotation would only make that worse.
 */
@Readiness
@ApplicationScoped
class ChangeEventsHealth implements HealthCheck {

    private final UnpublishedEvents unpublished;
    private final ChangeRelay relay;

    @Inject
    ChangeEventsHealth(UnpublishedEvents unpublished, ChangeRelay relay) {
        this.unpublished = unpublished;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("change-events").up();
        UnpublishedEvents.Backlog backlog = unpublished.backlog();
        if (backlog != null) {
            answer.withData("unpublished", backlog.events());
            answer.withData("oldestSeconds", String.format(Locale.ROOT, "%.1f", backlog.oldestSeconds()));
        }
        String trouble = backlog == null ? "the database does not answer" : relay.trouble();
        if (trouble != null) {
            answer.withData("degraded", trouble);
        }
        return answer.build();
    }
}
