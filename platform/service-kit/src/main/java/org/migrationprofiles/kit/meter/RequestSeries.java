package org.migrationprofiles.kit.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the series of requests few, whoever asks for what. Paths are templates and unknown ones share one; methods that HTTP does
 * not define share {@code OTHER}, or a client could make a series with each request. Times have eleven buckets, 5 ms to 30 s, so
 * that quantiles can be computed over all replicas.
 */
final class RequestSeries {

    private static final String REQUESTS = "http.server.requests";
    private static final String METHOD = "method";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");
    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000, 30_000)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
            .toArray();

    private RequestSeries() {}

    @Produces
    @Singleton
    static MeterFilter few() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getTag(METHOD);
                return method == null || !id.getName().startsWith("http.server") || METHODS.contains(method)
                        ? id
                        : id.replaceTags(Stream.concat(
                                        id.getTags().stream()
                                                .filter(tag -> !tag.getKey().equals(METHOD)),
                                        Stream.of(Tag.of(METHOD, "OTHER")))
                                .toList());
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
