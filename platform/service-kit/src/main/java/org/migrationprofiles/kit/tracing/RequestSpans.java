package org.migrationprofiles.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes each request a span, before anything else looks at it. It says what OpenTelemetry's conventions for HTTP require, and of the
 * address its template alone: identifiers and queries, addresses of clients and names of their programs may say who somebody is. What
 * Quarkus would note instead has all of them.
 */
@ApplicationScoped
class RequestSpans {

    private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 3;
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");
    // Where Quarkus keeps the template of the operation that it found.
    private static final String TEMPLATE = "UrlPathTemplate";
    private static final int SERVER_ERRORS = 500;

    private final Tracing tracing;

    @Inject
    RequestSpans(Tracing tracing) {
        this.tracing = tracing;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::begin);
    }

    @SuppressWarnings("MustBeClosedChecker") // It is, when the request ends.
    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        io.vertx.core.Context place = Vertx.currentContext();
        if (place != null && VertxContext.isDuplicatedContext(place)) {
            String method = request.method().name();
            boolean known = METHODS.contains(method);
            Span span = tracing.span(known ? method : "HTTP", SpanKind.SERVER, callers(request))
                    .setAttribute(METHOD, known ? method : "_OTHER")
                    .setAttribute(SCHEME, request.isSSL() ? "https" : "http")
                    .startSpan();
            if (span.getSpanContext().isValid()) {
                Scope scope = Context.root().with(span).makeCurrent();
                int unused = context.addEndHandler(ended -> {
                    end(
                            span,
                            known ? method : "HTTP",
                            place.getLocal(TEMPLATE),
                            context.response().getStatusCode());
                    scope.close();
                });
            }
        }
        context.next();
    }

    /** The trace of the caller; null when there is none, or more than one. */
    private static @Nullable TraceParent callers(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(TraceParent.HEADER);
        return sent.size() == 1 ? TraceParent.of(sent.get(0)).orElse(null) : null;
    }

    private static void end(Span span, String method, @Nullable String template, int status) {
        span.setAttribute(STATUS, (long) status);
        if (template != null) {
            span.setAttribute(ROUTE, template).updateName(method + " " + template);
        }
        if (status >= SERVER_ERRORS) {
            Tracing.failed(span, Integer.toString(status));
        }
        span.end();
    }
}
