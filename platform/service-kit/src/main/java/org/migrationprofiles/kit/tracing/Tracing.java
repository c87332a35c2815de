package org.migrationprofiles.kit.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Begins spans. Off, no span is recorded or sent and no trace is begun, yet a trace that a caller has begun goes on: what is begun with a
 * parent then only hands that parent on. Safe for use by several threads.
 */
@ApplicationScoped
public class Tracing {

    private static final String SCOPE = "org.migrationprofiles";
    private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private final boolean on;
    private final Tracer tracer;

    /**
     * @param off {@code quarkus.otel.sdk.disabled}: what OpenTelemetry gives out then would begin traces all the same
     */
    @Inject
    public Tracing(
            OpenTelemetry openTelemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean off) {
        this.on = !off;
        this.tracer = off
                ? TracerProvider.noop().get(SCOPE)
                : openTelemetry.getTracerProvider().get(SCOPE);
    }

    /** Whether spans are recorded. */
    public boolean on() {
        return on;
    }

    /**
     * A span that has not begun yet.
     *
     * @param parent what it is part of; null to begin a trace
     */
    public SpanBuilder span(String name, SpanKind kind, @Nullable TraceParent parent) {
        SpanBuilder span = tracer.spanBuilder(name).setSpanKind(kind);
        return parent == null
                ? span.setNoParent()
                : span.setParent(Context.root().with(Span.wrap(parent.context())));
    }

    /**
     * Does some work on this thread as part of a span, and ends that. Of a failure it notes the class alone: messages may name persons.
     *
     * @throws X what the work throws
     */
    @SuppressWarnings("try") // A scope is never asked anything.
    public <X extends Exception> void during(Span span, Work<X> work) throws X {
        if (!span.getSpanContext().isValid()) {
            work.run();
            return;
        }
        try (Scope unused = span.makeCurrent()) {
            work.run();
        } catch (Exception failure) {
            failed(span, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    /** Marks a span as one of work that failed. */
    public static void failed(Span span, String type) {
        span.setStatus(StatusCode.ERROR).setAttribute(ERROR_TYPE, type);
    }

    /**
     * Work that is part of a span.
     *
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Work<X extends Exception> {

        /** Does it. */
        void run() throws X;
    }
}
