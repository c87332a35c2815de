package org.migrationprofiles.kit.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who sent the request at hand and under which id; the id is in the answer, in problems and in change events. */
@RequestScoped
public class RequestContext {

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String SYSTEM = "system";

    private final SecurityIdentity identity;
    private String requestId = UuidCreator.getTimeOrderedEpoch().toString();

    @Inject
    public RequestContext(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Takes the client's own id when it can stand in a header and a log line; keeps the generated one otherwise. */
    void adopt(@Nullable String clientsId) {
        if (clientsId != null && USABLE.matcher(clientsId).matches()) {
            requestId = clientsId;
        }
    }

    /** The token's subject, or {@code system} where no one is signed in. */
    public String actor() {
        return identity.isAnonymous() ? SYSTEM : identity.getPrincipal().getName();
    }

    public String requestId() {
        return requestId;
    }
}
