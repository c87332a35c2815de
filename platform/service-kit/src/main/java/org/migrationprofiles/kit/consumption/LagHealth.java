package org.migrationprofiles.kit.consumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What readiness says of a consumer: up in any case, since what was heard so far can be read, and {@code degraded} with the reason
 * when Kafka is silent, the consumer is behind for longer than {@code suite.health.behind-after}, or it cannot write.
 */
@ApplicationScoped
public class LagHealth {

    private final Duration behindAfter;

    /**
     * @param behindAfter {@code suite.health.behind-after}
     */
    @Inject
    public LagHealth(@ConfigProperty(name = "suite.health.behind-after", defaultValue = "10s") Duration behindAfter) {
        this.behindAfter = behindAfter;
    }

    /**
     * The answer, to be added to.
     *
     * @param name of the check
     * @param lag at the last look; null while Kafka is silent
     * @param trouble why nothing can be taken in at the moment, without addresses; null when all is well
     */
    public HealthCheckResponseBuilder answer(String name, @Nullable ConsumerLag lag, @Nullable String trouble) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).up();
        if (lag != null) {
            answer.withData("lagEvents", lag.events());
            answer.withData("lagSeconds", String.format(Locale.ROOT, "%.1f", lag.seconds()));
        }
        if (trouble != null) {
            answer.withData("degraded", trouble);
        } else if (lag == null) {
            answer.withData("degraded", "Kafka does not answer; what was heard so far stands still");
        } else if (lag.age().compareTo(behindAfter) > 0) {
            answer.withData(
                    "degraded",
                    "behind by " + lag.events() + " events for " + lag.age().toSeconds() + " s");
        }
        return answer;
    }
}
