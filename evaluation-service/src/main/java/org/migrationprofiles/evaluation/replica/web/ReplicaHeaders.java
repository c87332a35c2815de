package org.migrationprofiles.evaluation.replica.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.migrationprofiles.evaluation.replica.ReplicaFreshness;
import org.migrationprofiles.evaluation.replica.ReplicaWatch;

/**
 * Says in each answer of {@code /v1} how far what was heard of project-service is: every record may be marked by it, and every
 * write is judged by it.
 */
@ApplicationScoped
class ReplicaHeaders {

    /** Events that were not taken in at the last look, or {@code unknown}. */
    static final String LAG = "Replica-Lag-Events";

    /** When the newest change was made that has been heard of; not there when none has. */
    static final String AS_OF = "Replica-As-Of";

    private static final String VERSIONED = "/v1/";

    private final ReplicaWatch watch;

    @Inject
    ReplicaHeaders(ReplicaWatch watch) {
        this.watch = watch;
    }

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith(VERSIONED)) {
            return;
        }
        ReplicaFreshness now = watch.now();
        response.getHeaders().putSingle(LAG, now.lagEvents() == null ? "unknown" : now.lagEvents());
        if (now.asOf() != null) {
            response.getHeaders().putSingle(AS_OF, now.asOf().toString());
        }
    }
}
