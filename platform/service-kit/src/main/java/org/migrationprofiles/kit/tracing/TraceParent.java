package org.migrationprofiles.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace, as W3C Trace Context writes it in the header {@code traceparent}, version 00: 55 characters. Whatever else
 * somebody sends under that name is taken for nothing, so that it is never stored, logged or sent on. A trace id is a name that anybody
 * may choose; nothing rests on it.
 *
 * @param text the 55 characters
 */
public record TraceParent(String text) {

    /** The header in requests and in records of Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    /**
     * @throws IllegalArgumentException when the text has another form
     */
    public TraceParent {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is no traceparent of version 00");
        }
    }

    /** What a text says; empty when it has another form. */
    public static Optional<TraceParent> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new TraceParent(text)) : Optional.empty();
    }

    /** Where a span is; empty when it is none. */
    public static Optional<TraceParent> of(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid()
                ? Optional.of(new TraceParent("00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()))
                : Optional.empty();
    }

    /** Where the work at hand is; empty when it is part of no trace. */
    public static Optional<TraceParent> current() {
        return of(Span.current());
    }

    /** The trace, 32 characters. */
    public String traceId() {
        return text.substring(TRACE_ID, SPAN_ID - 1);
    }

    /** The same for OpenTelemetry, as of somebody else. */
    public SpanContext context() {
        return SpanContext.createFromRemoteParent(
                traceId(),
                text.substring(SPAN_ID, FLAGS - 1),
                TraceFlags.fromHex(text, FLAGS),
                TraceState.getDefault());
    }
}
