package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Tracing turned on: from the request through PostgreSQL and Kafka to a consumer, here of what this very service tells. */
@QuarkusTest
@ProjectServiceTest
@TestProfile(TracesTest.On.class)
class TracesTest {

    private static final String TOPIC = "migration-profiles.organisation.v1";

    @Inject
    InMemorySpanExporter spans;

    @BeforeEach
    void forget() {
        spans.reset();
    }

    @Test
    void aWriteIsOneTraceFromTheRequestToWhoHearsOfIt() {
        String trace = newTrace();

        send(trace, "ada", "A funder").statusCode(201);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of(trace)).hasSize(3));
        SpanData request = of(trace, SpanKind.SERVER);
        SpanData sending = of(trace, SpanKind.PRODUCER);
        SpanData taking = of(trace, SpanKind.CONSUMER);
        assertThat(request.getName()).isEqualTo("POST /v1/organisations");
        assertThat(request.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(sending.getName()).isEqualTo("send " + TOPIC);
        assertThat(sending.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(taking.getName()).isEqualTo("process " + TOPIC);
        assertThat(taking.getParentSpanId()).isEqualTo(sending.getSpanId());
    }

    @Test
    void withoutATraceOfTheCallerOneBeginsHereAndTheEventSaysWhich() {
        String id = send(null, "ada", "A funder").statusCode(201).extract().path("id");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(spans.getFinishedSpanItems())
                        .extracting(SpanData::getKind)
                        .contains(SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER));
        SpanData request = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals("POST /v1/organisations"))
                .findFirst()
                .orElseThrow();
        assertThat(request.getParentSpanContext().isValid()).isFalse();
        assertThat(of(request.getTraceId())).hasSize(3);
        assertThat(id).isNotBlank();
    }

    @Test
    void anImportIsPartOfTheTraceOfTheRequestThatSentIt() {
        String trace = newTrace();

        given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .header("traceparent", trace)
                .contentType("text/csv; charset=utf-8")
                .body("key,name,category\n" + Registry.key() + ",A funder,OTHER\n" + Registry.key()
                        + ",Another,OTHER\n")
                .post("/v1/imports?kind=organisations")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of(trace)).hasSize(6));
        assertThat(of(trace, SpanKind.INTERNAL).getName()).isEqualTo("import organisations");
        assertThat(of(trace).stream().filter(span -> span.getKind() == SpanKind.PRODUCER))
                .hasSize(2)
                .allSatisfy(sending -> assertThat(sending.getParentSpanId())
                        .isEqualTo(of(trace, SpanKind.INTERNAL).getSpanId()));
    }

    @Test
    void aProblemNamesTheTraceAndAFailureOfTheServerIsMarked() {
        String trace = newTrace();

        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .header("traceparent", trace)
                .get("/v1/no-such-thing")
                .then()
                .statusCode(404)
                .body("traceId", equalTo(idOf(trace)));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(of(trace)).hasSize(1));
        assertThat(of(trace, SpanKind.SERVER).getName()).startsWith("GET");
        assertThat(of(trace, SpanKind.SERVER).getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void noSpanSaysWhoOrMoreOfAnAddressThanItsTemplate() {
        String trace = newTrace();
        send(trace, "ada.lovelace", "Lovelace Fund").statusCode(201);
        for (String address : List.of(
                "/v1/organisations?limit=1&lovelace=1",
                "/v1/organisations/lovelace",
                "/v1/organisations/" + UUID.randomUUID() + "?lovelace",
                "/lovelace")) {
            given().auth()
                    .oauth2(Tokens.of("ada.lovelace", Roles.READER))
                    .header("traceparent", trace)
                    .header("User-Agent", "lovelace")
                    .header("X-Request-Id", "lovelace")
                    .header("X-Forwarded-For", "lovelace")
                    .header("baggage", "who=lovelace")
                    .get(address);
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of(trace)).hasSize(7));
        assertThat(of(trace)).allSatisfy(span -> {
            assertThat(span.toString().toLowerCase(Locale.ROOT)).doesNotContain("lovelace", "127.0.0.1");
            span.getAttributes()
                    .forEach((key, value) -> assertThat(key.getKey())
                            .isIn(
                                    "http.request.method",
                                    "http.response.status_code",
                                    "http.route",
                                    "url.scheme",
                                    "messaging.system",
                                    "messaging.operation.name",
                                    "messaging.operation.type",
                                    "messaging.destination.name",
                                    "messaging.destination.partition.id",
                                    "messaging.kafka.offset",
                                    "messaging.message.id",
                                    "messaging.consumer.group.name"));
        });
        assertThat(of(trace)).extracting(SpanData::getName).contains("GET /v1/organisations/{id}");
    }

    private static ValidatableResponse send(@Nullable String trace, String who, String name) {
        var request = given().auth()
                .oauth2(Tokens.of(who, Roles.PROJECT_EDITOR))
                .contentType("application/json")
                .body("{\"key\": \"%s\", \"name\": \"%s\", \"category\": \"OTHER\"}".formatted(Registry.key(), name));
        return (trace == null ? request : request.header("traceparent", trace))
                .post("/v1/organisations")
                .then();
    }

    private static String newTrace() {
        return "00-" + UUID.randomUUID().toString().replace("-", "") + "-00f067aa0ba902b7-01";
    }

    private static String idOf(String trace) {
        return trace.contains("-") ? trace.substring(3, 35) : trace;
    }

    private List<SpanData> of(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(idOf(trace)))
                .toList();
    }

    private SpanData of(String trace, SpanKind kind) {
        return of(trace).stream()
                .filter(span -> span.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Tracing on, and the service hears of organisations where it would hear of determinations. */
    public static class On implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled",
                    "false",
                    "quarkus.otel.bsp.schedule.delay",
                    "50ms",
                    "mp.messaging.incoming.determinations.topic",
                    TOPIC,
                    "mp.messaging.incoming.determinations.group.id",
                    "traces");
        }
    }
}
