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

    /** The header with the id of a request, in the request and in its answer. */
    public static final String HEADER = "X-Request-Id";

    /** The name of the id in what each line of the log has beside its text. */
    public static final String IN_LOGS = "requestId";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String SYSTEM = "system";

    private final SecurityIdentity identity;
    private String requestId = UuidCreator.getTimeOrderedEpoch().toString();

    @Inject
    public RequestContext(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Goes on under the id that the client sent, or under that of the request which the work at hand came with. */
    public void adopt(@Nullable String clientsId) {
        requestId = idOf(clientsId);
    }

    /** The client's own id when it can stand in a header and a log line; a new one otherwise. */
    public static String idOf(@Nullable String clientsId) {
        return clientsId != null && USABLE.matcher(clientsId).matches()
                ? clientsId
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** The token's subject, or {@code system} where no one is signed in. */
    public String actor() {
        return identity.isAnonymous() ? SYSTEM : identity.getPrincipal().getName();
    }

    public String requestId() {
        return requestId;
    }
}
