package org.migrationprofiles.kit.consumption;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.kit.tracing.MessagingAttributes;
import org.migrationprofiles.kit.tracing.TraceParent;
import org.migrationprofiles.kit.tracing.Tracing;

/**
 * Makes the taking in of a batch of events a span, in a trace of its own with links to what was sent. Each event whose sending has a trace
 * gets a span in that trace too, with a link to the batch: what was written can be followed to where it arrived, and back. One event alone
 * is one span, in its trace. Does nothing but the work while tracing is off.
 */
@ApplicationScoped
public class TakenBatches {

    private static final String PROCESS = "process";

    private final Tracing tracing;
    private final String group;

    /**
     * @param application {@code quarkus.application.name}: the services read topics in groups with their names
     */
    @Inject
    public TakenBatches(Tracing tracing, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.tracing = tracing;
        this.group = application;
    }

    /**
     * Takes a batch.
     *
     * @throws InterruptedException when the work does
     */
    public void during(Iterable<? extends ConsumerRecord<?, ?>> batch, Tracing.Work<InterruptedException> work)
            throws InterruptedException {
        List<ConsumerRecord<?, ?>> records = new ArrayList<>();
        if (tracing.on()) {
            batch.forEach(records::add);
        }
        if (records.isEmpty()) {
            work.run();
        } else if (records.size() == 1) {
            tracing.during(of(records.get(0)).startSpan(), work);
        } else {
            Span whole = of(records);
            List<Span> each = records.stream()
                    .filter(record -> sending(record).isPresent())
                    .map(record -> of(record).addLink(whole.getSpanContext()).startSpan())
                    .toList();
            try {
                tracing.during(whole, work);
            } finally {
                each.forEach(Span::end);
            }
        }
    }

    private SpanBuilder of(ConsumerRecord<?, ?> record) {
        return described(tracing.span(
                        PROCESS + " " + record.topic(),
                        SpanKind.CONSUMER,
                        sending(record).orElse(null)))
                .setAttribute(MessagingAttributes.DESTINATION, record.topic())
                .setAttribute(MessagingAttributes.PARTITION, Integer.toString(record.partition()))
                .setAttribute(MessagingAttributes.OFFSET, record.offset());
    }

    private Span of(List<ConsumerRecord<?, ?>> records) {
        SpanBuilder span = described(tracing.span(PROCESS, SpanKind.CONSUMER, null))
                .setAttribute(MessagingAttributes.COUNT, (long) records.size());
        records.stream().flatMap(record -> sending(record).stream()).forEach(sent -> span.addLink(sent.context()));
        return span.startSpan();
    }

    /** Whose sending brought a record here; empty when its sender did not say so. */
    private static Optional<TraceParent> sending(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(TraceParent.HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : TraceParent.of(new String(header.value(), StandardCharsets.US_ASCII));
    }

    private SpanBuilder described(SpanBuilder span) {
        return span.setAttribute(MessagingAttributes.SYSTEM, "kafka")
                .setAttribute(MessagingAttributes.OPERATION_NAME, PROCESS)
                .setAttribute(MessagingAttributes.OPERATION_TYPE, PROCESS)
                .setAttribute(MessagingAttributes.GROUP, group);
    }
}
