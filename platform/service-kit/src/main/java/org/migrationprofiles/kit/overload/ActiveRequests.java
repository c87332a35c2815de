package org.migrationprofiles.kit.overload;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.problem.EarlyProblems;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Lets so many requests in at once and refuses others with 503 and {@code Retry-After}, before their body is read. Behind it stand
 * fewer threads and still fewer connections: a request beyond that only waits, with all that it holds in memory, and one that waits
 * for long is of no use to its client any more.
 */
@ApplicationScoped
class ActiveRequests {

    private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;
    private static final String SECONDS = "1";

    private final EarlyProblems problems;
    private final RefusedRequests refused;
    private final int most;
    private final AtomicInteger active = new AtomicInteger();

    /**
     * @param most {@code suite.http.max-active-requests}
     */
    @Inject
    ActiveRequests(
            EarlyProblems problems,
            RefusedRequests refused,
            @ConfigProperty(name = "suite.http.max-active-requests", defaultValue = "256") int most) {
        this.problems = problems;
        this.refused = refused;
        this.most = most;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        if (active.incrementAndGet() > most) {
            active.decrementAndGet();
            refused.busy();
            // A body that nobody reads would be taken for the next request on this connection.
            context.response()
                    .putHeader(HttpHeaderNames.RETRY_AFTER, SECONDS)
                    .putHeader(HttpHeaderNames.CONNECTION, "close");
            problems.answer(
                    context,
                    ProblemTypes.UNAVAILABLE,
                    "More requests are being answered than the service can answer at once; nothing was changed.");
        } else {
            // Called once however the request ends, with its connection too.
            int unused = context.addEndHandler(ended -> active.decrementAndGet());
            context.next();
        }
    }
}
