package org.migrationprofiles.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.request.RequestContext;
import org.migrationprofiles.kit.tracing.TraceParent;

/** Writes problem answers. */
@ApplicationScoped
public class Problems {

    /** The media type of problem details (RFC 9457, section 6.1). */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private final String baseUri;
    private final RequestContext request;

    /**
     * @param baseUri {@code suite.problems.base-uri}: where the pages of the types are, without a slash at the end
     */
    @Inject
    public Problems(
            @ConfigProperty(name = "suite.problems.base-uri", defaultValue = "/problems") String baseUri,
            RequestContext request) {
        this.baseUri = baseUri;
        this.request = request;
    }

    /** The answer for a problem that concerns no field. */
    public Response answer(ProblemType type, String detail) {
        return answer(type, detail, List.of(), Map.of());
    }

    /** The answer for a problem of certain fields. */
    public Response answer(ProblemType type, String detail, List<FieldError> errors) {
        return answer(type, detail, errors, Map.of());
    }

    /** The answer with extension members. */
    public Response answer(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> extensions) {
        return Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(body(type, detail, errors, extensions, request.requestId()))
                .build();
    }

    Map<String, Object> body(
            ProblemType type,
            String detail,
            List<FieldError> errors,
            Map<String, Object> extensions,
            String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", baseUri + "/" + type.slug());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("requestId", requestId);
        TraceParent.current().ifPresent(trace -> body.put("traceId", trace.traceId()));
        extensions.forEach(body::putIfAbsent);
        return body;
    }
}
