package org.migrationprofiles.kit.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes a line for each call under {@code /admin/} that is more than a question, refused ones too: who, what, the answer's status, and
 * the id of the request. The category is {@code org.migrationprofiles.audit}, so that it can be kept apart.
 */
class AdminCalls {

    /** The category of the lines. */
    static final String CATEGORY = "org.migrationprofiles.audit";

    private static final Logger AUDIT = Logger.getLogger(CATEGORY);
    private static final String ADMIN = "/admin/";
    private static final String QUESTION = "GET";

    private final RequestContext context;

    @Inject
    AdminCalls(RequestContext context) {
        this.context = context;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith(ADMIN) && !QUESTION.equals(request.getMethod())) {
            AUDIT.info(String.format(
                    Locale.ROOT,
                    "%s %s by %s: %d, request %s",
                    request.getMethod(),
                    path,
                    context.actor(),
                    response.getStatus(),
                    context.requestId()));
        }
    }
}
