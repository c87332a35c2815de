package org.migrationprofiles.kit.change;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import org.migrationprofiles.kit.tracing.MessagingAttributes;
import org.migrationprofiles.kit.tracing.TraceParent;
import org.migrationprofiles.kit.tracing.Tracing;

/** The spans of sending events, each part of the trace of the request that wrote the event; none where that is in no trace. */
final class SendingSpans {

    private static final String SEND = "send";

    private final Tracing tracing;

    SendingSpans(Tracing tracing) {
        this.tracing = tracing;
    }

    Span begin(PendingEvent event) {
        return TraceParent.of(event.traceparent())
                .map(written -> begin(event, written))
                .orElseGet(Span::getInvalid);
    }

    private Span begin(PendingEvent event, TraceParent written) {
        String topic = event.type().topic();
        return tracing.span(SEND + " " + topic, SpanKind.PRODUCER, written)
                .setAttribute(MessagingAttributes.SYSTEM, "kafka")
                .setAttribute(MessagingAttributes.OPERATION_NAME, SEND)
                .setAttribute(MessagingAttributes.OPERATION_TYPE, SEND)
                .setAttribute(MessagingAttributes.DESTINATION, topic)
                .setAttribute(MessagingAttributes.MESSAGE_ID, event.eventId())
                .startSpan();
    }
}
