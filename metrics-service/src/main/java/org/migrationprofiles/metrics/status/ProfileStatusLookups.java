package org.migrationprofiles.metrics.status;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the countries that somebody looked up by name, by what they were told (S79): {@code
 * suite.profile.status.lookups}, tagged with the status. Each of the five is there from the start, at 0. Lists of all
 * countries are no look-ups, and an answer that the client holds already (304) is not counted again.
 */
// A series that appears with the first look-up would hide that look-up from a rate.
@Startup
@ApplicationScoped
public class ProfileStatusLookups {

    private final Map<Status, Counter> counters = new EnumMap<>(Status.class);

    @Inject
    public ProfileStatusLookups(MeterRegistry meters) {
        for (Status status : Status.values()) {
            counters.put(
                    status,
                    Counter.builder("suite.profile.status.lookups")
                            .description("Countries looked up by name, by the status of their profile")
                            .tag("status", status.name())
                            .register(meters));
        }
    }

    /**
     * Counts an answer.
     *
     * @param summary countries that were looked up, by status
     */
    public void count(Map<Status, Integer> summary) {
        counters.forEach((status, counter) -> counter.increment(summary.getOrDefault(status, 0)));
    }
}
