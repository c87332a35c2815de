package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One trace over three processes, as a collector sees it. */
class TracedSuiteTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String TOPIC = "migration-profiles.publication.v1";

    @TempDir
    Path directory;

    @Test
    void oneTraceGoesFromTheWriteToTheReplicaAndTheReadModel() throws Exception {
        try (TraceCollector collector = new TraceCollector()) {
            Map<String, String> environment = StartedSuite.environment(directory.resolve("data"));
            environment.put("QUARKUS_OTEL_SDK_DISABLED", "false");
            environment.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint());
            environment.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
            environment.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
            try (StartedSuite suite = StartedSuite.start(environment, "up").awaitUp()) {
                GoldenFigures.assertRecordsOnce(suite);

                changeAPublication(suite);

                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(collector.of(TRACE_ID)).hasSize(4));
                Map<String, TraceCollector.Received> spans = collector.of(TRACE_ID).stream()
                        .collect(Collectors.toMap(TraceCollector.Received::name, span -> span));
                assertThat(spans.keySet())
                        .containsExactlyInAnyOrder(
                                "project-service: PATCH /v1/publications/{id}",
                                "project-service: send " + TOPIC,
                                "evaluation-service: process " + TOPIC,
                                "metrics-service: process " + TOPIC);
                String write = id(spans, "project-service: PATCH /v1/publications/{id}");
                String sending = id(spans, "project-service: send " + TOPIC);
                assertThat(parent(spans, "project-service: PATCH /v1/publications/{id}"))
                        .isEqualTo(CALLER);
                assertThat(parent(spans, "project-service: send " + TOPIC)).isEqualTo(write);
                assertThat(parent(spans, "evaluation-service: process " + TOPIC))
                        .isEqualTo(sending);
                assertThat(parent(spans, "metrics-service: process " + TOPIC)).isEqualTo(sending);
            }
        }
    }

    private static void changeAPublication(StartedSuite suite) throws Exception {
        String id = suite.get(Service.PROJECT, "/v1/publications?limit=1")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(suite.settings().address(Service.PROJECT) + "/v1/publications/" + id))
                .header(
                        "Authorization",
                        "Bearer "
                                + Secrets.of(new DataDirectory(suite.settings().data()))
                                        .token("tester", "project-editor"))
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-01")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"imprintYear\": 2016}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String id(Map<String, TraceCollector.Received> spans, String name) {
        return Objects.requireNonNull(spans.get(name)).id();
    }

    private static String parent(Map<String, TraceCollector.Received> spans, String name) {
        return Objects.requireNonNull(spans.get(name)).parent();
    }
}
