package org.migrationprofiles.kit.overload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts the requests that were refused so that others are answered. */
// A series that appears with the first request refused would hide that request from a rate.
@Startup
@ApplicationScoped
class RefusedRequests {

    private final Counter busy;
    private final Counter rate;

    @Inject
    RefusedRequests(MeterRegistry meters) {
        this.busy = counter(meters, "busy");
        this.rate = counter(meters, "rate");
    }

    private static Counter counter(MeterRegistry meters, String reason) {
        return Counter.builder("suite.requests.refused")
                .description("Requests that were refused so that others are answered")
                .tag("reason", reason)
                .register(meters);
    }

    void busy() {
        busy.increment();
    }

    void tooOften() {
        rate.increment();
    }
}
