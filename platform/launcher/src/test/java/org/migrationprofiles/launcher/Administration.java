package org.migrationprofiles.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.migrationprofiles.infrastructure.SuiteTopics;

/** What an administrator does by hand after something went wrong. */
final class Administration {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final SuiteParts parts;
    private final ImpatientClient client;

    Administration(SuiteParts parts) {
        this.parts = parts;
        this.client = new ImpatientClient(parts.token("reader", "admin"));
    }

    /** Takes a topic away with all that was told, and makes it again, empty. */
    void recreateTopic(String aggregate) throws InterruptedException {
        String topic = SuiteTopics.of(aggregate);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, parts.bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await("the end of " + topic)
                    .atMost(WITHIN)
                    .until(() -> !admin.listTopics().names().get().contains(topic));
        } catch (ExecutionException refused) {
            throw new AssertionError("The topic " + topic + " could not be deleted", refused);
        }
        SuiteTopics.create(parts.bootstrapServers(), SuiteTopics.PARTITIONS);
    }

    /** Has a service say all its records again, and waits until Kafka has them. */
    void republish(Service service) {
        until("a republication of " + service.title(), service, "/admin/republish", "COMPLETED");
        await("all of " + service.title() + " in Kafka")
                .atMost(WITHIN)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() ->
                        Meters.value(client.text(parts.of(service).get(0).metrics()), "suite_change_events_unpublished")
                                < 50);
    }

    /** Has the read model made again from the topics, and waits until it answers. */
    void rebuild() {
        until("a rebuild", Service.METRICS, "/admin/rebuild", "ACTIVE");
    }

    /** Starts something and follows it to its good end; starts it anew when it comes to a bad one. */
    private void until(String what, Service service, String path, String good) {
        await(what)
                .atMost(WITHIN)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> good.equals(run(service, path)));
    }

    private String run(Service service, String path) throws IOException, InterruptedException {
        String address = parts.of(service).get(0).address();
        ImpatientClient.Answer started =
                client.post(address + path, null, UUID.randomUUID().toString());
        if (started.status() != 202) {
            System.out.println("reliability:   " + path + " answered " + started.said());
            return "";
        }
        String id =
                started.body().path("id").asText(started.body().path("number").asText());
        return await(path + "/" + id)
                .atMost(WITHIN)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> {
                            ImpatientClient.Answer now = client.get(address + path + "/" + id);
                            String status = now.body().path("status").asText();
                            if (status.equals("FAILED")) {
                                System.out.println("reliability:   " + path + " " + now.said());
                            }
                            return status;
                        },
                        status -> List.of("COMPLETED", "ACTIVE", "FAILED", "RETIRED")
                                .contains(status));
    }
}
