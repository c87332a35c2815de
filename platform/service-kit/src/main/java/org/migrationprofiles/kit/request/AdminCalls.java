package org.migrationprofiles.kit.request;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
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

    private static final String NOBODY = "nobody with a good token";

    private final RequestContext context;
    private final CurrentIdentityAssociation identity;

    @Inject
    AdminCalls(RequestContext context, CurrentIdentityAssociation identity) {
        this.context = context;
        this.identity = identity;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith(ADMIN) && !QUESTION.equals(request.getMethod())) {
            String call = request.getMethod() + " " + path;
            String answer = response.getStatus() + ", request " + context.requestId();
            // A refusal may be on its way on a thread that must not wait for who it was.
            identity.getDeferredIdentity()
                    .subscribe()
                    .with(
                            known -> AUDIT.info(call + " by " + name(known) + ": " + answer),
                            refused -> AUDIT.info(call + " by " + NOBODY + ": " + answer));
        }
    }

    private static String name(SecurityIdentity known) {
        return known.isAnonymous() ? NOBODY : known.getPrincipal().getName();
    }
}
