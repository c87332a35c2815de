package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.kit.request.RequestContext;

/** Answers requests with problems before they reach a resource, on the threads of the server: it waits for nothing. */
@ApplicationScoped
public class EarlyProblems {

    private final Problems problems;
    private final ObjectMapper json;

    @Inject
    EarlyProblems(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Ends a request with a problem; does nothing when it has ended. */
    public void answer(RoutingContext context, ProblemType type, String detail) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        String requestId = RequestContext.idOf(context.request().getHeader(RequestContext.HEADER));
        response.setStatusCode(type.status())
                .putHeader(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE.toString())
                .putHeader(RequestContext.HEADER, requestId);
        try {
            var unused = response.end(
                    Buffer.buffer(json.writeValueAsBytes(problems.body(type, detail, List.of(), Map.of(), requestId))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem could not be written", impossible);
        }
    }
}
