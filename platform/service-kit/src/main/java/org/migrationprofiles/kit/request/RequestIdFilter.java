package org.migrationprofiles.kit.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Reads {@code X-Request-Id} and gives it, or one made here, back with the answer; lines of the log have it too. */
class RequestIdFilter {

    private final RequestContext context;

    @Inject
    RequestIdFilter(RequestContext context) {
        this.context = context;
    }

    @ServerRequestFilter(preMatching = true)
    public void adopt(ContainerRequestContext request) {
        context.adopt(request.getHeaderString(RequestContext.HEADER));
        MDC.put(RequestContext.IN_LOGS, context.requestId());
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestContext.HEADER, context.requestId());
    }
}
