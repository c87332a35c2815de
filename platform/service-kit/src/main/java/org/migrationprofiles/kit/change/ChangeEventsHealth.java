package org.migrationprofiles.kit.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether change events reach Kafka. Always up: while Kafka is away the service reads and writes, and events wait
 * in the database; taking the service out of rotation would only make that worse.
 */
@Readiness
@ApplicationScoped
class ChangeEventsHealth implements HealthCheck {

    private final UnpublishedEvents unpublished;
    private final ChangeRelay relay;
    private final Duration behindAfter;

    /**
     * @param behindAfter {@code suite.health.behind-after}: how long an event may wait before that is worth a word
     */
    @Inject
    ChangeEventsHealth(
            UnpublishedEvents unpublished,
            ChangeRelay relay,
            @ConfigProperty(name = "suite.health.behind-after", defaultValue = "10s") Duration behindAfter) {
        this.unpublished = unpublished;
        this.relay = relay;
        this.behindAfter = behindAfter;
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
        String trouble = trouble(backlog);
        if (trouble != null) {
            answer.withData("degraded", trouble);
        }
        return answer.build();
    }

    private @Nullable String trouble(UnpublishedEvents.@Nullable Backlog backlog) {
        if (backlog == null) {
            return "the database does not answer";
        }
        String relayed = relay.trouble();
        if (relayed == null && backlog.oldestSeconds() > behindAfter.toSeconds()) {
            return String.format(Locale.ROOT, "the oldest change event has waited for %.0f s", backlog.oldestSeconds());
        }
        return relayed;
    }
}
