package org.migrationprofiles.kit.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.tracing.MessagingAttributes;
import org.migrationprofiles.kit.tracing.TraceParent;
import org.migrationprofiles.kit.tracing.Tracing;

/** What spans there are of batches of events. */
class TakenBatchesTest {

    private static final String FIRST = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String SECOND = "00-5bf92f3577b34da6a3ce929d0e0e4736-10f067aa0ba902b7-01";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetry recording = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    private final TakenBatches on = new TakenBatches(new Tracing(recording, false), "metrics-service");

    @Test
    void aBatchIsASpanOfItsOwnWithLinksAndEachEventASpanInTheTraceOfItsSending() throws Exception {
        List<String> within = new ArrayList<>();

        on.during(
                List.of(record("a", FIRST), record("b", null), record("a", SECOND)),
                () -> within.add(TraceParent.current().map(TraceParent::traceId).orElse("")));

        SpanData batch = named("process").get(0);
        assertThat(batch.getParentSpanContext().isValid()).isFalse();
        assertThat(batch.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactly(FIRST.substring(3, 35), SECOND.substring(3, 35));
        assertThat(batch.getAttributes().get(MessagingAttributes.COUNT)).isEqualTo(3);
        assertThat(within).containsExactly(batch.getTraceId());
        assertThat(named("process migration-profiles.a.v1"))
                .extracting(SpanData::getTraceId, SpanData::getParentSpanId)
                .containsExactlyInAnyOrder(
                        tuple(FIRST.substring(3, 35), FIRST.substring(36, 52)),
                        tuple(SECOND.substring(3, 35), SECOND.substring(36, 52)));
        assertThat(named("process migration-profiles.a.v1"))
                .allSatisfy(event -> assertThat(event.getLinks())
                        .extracting(link -> link.getSpanContext().getSpanId())
                        .containsExactly(batch.getSpanId()));
        assertThat(spans.getFinishedSpanItems()).hasSize(3);
    }

    @Test
    void oneEventAloneIsOneSpanInItsTrace() throws Exception {
        on.during(List.of(record("a", FIRST)), () -> {});

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(FIRST.substring(3, 35));
            assertThat(span.getAttributes().get(MessagingAttributes.GROUP)).isEqualTo("metrics-service");
        });
    }

    @Test
    void whatIsNoPlaceInATraceIsTakenForNothing() throws Exception {
        for (String hostile : List.of("", "ada.lovelace", FIRST + "-more", FIRST.toUpperCase(Locale.ROOT))) {
            on.during(List.of(record("a", hostile)), () -> {});
        }

        assertThat(spans.getFinishedSpanItems())
                .hasSize(4)
                .allSatisfy(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
    }

    @Test
    void workThatIsInterruptedEndsItsSpansAsFailed() {
        assertThatThrownBy(() -> on.during(List.of(record("a", FIRST), record("a", SECOND)), () -> {
                    throw new InterruptedException("stopped");
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(named("process").get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(spans.getFinishedSpanItems()).hasSize(3);
    }

    @Test
    void offThereIsTheWorkAndNothingElse() throws Exception {
        List<String> done = new ArrayList<>();

        new TakenBatches(new Tracing(recording, true), "metrics-service")
                .during(List.of(record("a", FIRST)), () -> done.add("done"));

        assertThat(done).containsExactly("done");
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    private List<SpanData> named(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private static ConsumerRecord<String, String> record(String aggregate, @Nullable String traceparent) {
        ConsumerRecord<String, String> record =
                new ConsumerRecord<>("migration-profiles." + aggregate + ".v1", 0, 0, "key", "{}");
        if (traceparent != null) {
            record.headers().add(TraceParent.HEADER, traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
