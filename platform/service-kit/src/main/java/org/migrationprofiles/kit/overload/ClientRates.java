package org.migrationprofiles.kit.overload;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.problem.Problems;

/**
 * Lets each client send so many requests a second, and twice as many at once, and refuses others with 429 and {@code Retry-After}, so
 * that one client that runs wild leaves the service to the others. A client is the subject of its token, or without one the address that
 * its connection comes from. Each replica counts for itself.
 */
@Singleton
class ClientRates {

    private static final long CLIENTS = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);
    private static final int BURST_SECONDS = 2;

    private final SecurityIdentity identity;
    private final Problems problems;
    private final RefusedRequests refused;
    private final long rate;
    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(client -> bucket());

    /**
     * @param rate {@code suite.http.client-rate}: requests a second; 0 for no limit
     */
    @Inject
    ClientRates(
            SecurityIdentity identity,
            Problems problems,
            RefusedRequests refused,
            @ConfigProperty(name = "suite.http.client-rate", defaultValue = "500") long rate) {
        this.identity = identity;
        this.problems = problems;
        this.refused = refused;
        this.rate = rate;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate * BURST_SECONDS).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    @ServerRequestFilter
    @Nullable
    Response refuseWhoAsksTooOften(HttpServerRequest request) {
        if (rate == 0) {
            return null;
        }
        ConsumptionProbe taken = buckets.get(client(request)).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return null;
        }
        refused.tooOften();
        long seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
        return Response.fromResponse(problems.answer(
                        ProblemTypes.TOO_MANY_REQUESTS,
                        "A client may send " + rate + " requests a second, and twice as many at once."))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private String client(HttpServerRequest request) {
        return identity.isAnonymous()
                ? "address " + request.remoteAddress().hostAddress()
                : "subject " + identity.getPrincipal().getName();
    }
}
