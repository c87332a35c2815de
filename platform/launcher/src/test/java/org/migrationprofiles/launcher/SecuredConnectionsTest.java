package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationprofiles.infrastructure.SuiteDatabase;

/**
 * Services whose broker and database let in nobody without TLS and a password, configured with what docs/configuration.md
 * says and nothing else; and what becomes of one that trusts the wrong authority.
 */
@Tag("reliability")
class SecuredConnectionsTest {

    private static final Duration WITHIN = Duration.ofMinutes(5);

    @TempDir
    static Path directory;

    private static Settings settings;
    private static Secrets secrets;
    private static CertificateAuthority authority;
    private static CertificateAuthority another;
    private static SecuredServers servers;

    @BeforeAll
    static void start() throws Exception {
        settings = Settings.from(StartedSuite.environment(directory.resolve("data")));
        secrets = Secrets.of(DataDirectory.prepared(settings.data()));
        authority = new CertificateAuthority(directory.resolve("authority"));
        another = new CertificateAuthority(directory.resolve("another"));
        servers = new SecuredServers(directory.resolve("servers"), authority, secrets.databasePasswords());
        prepare(authority, SecuredServers.tls(authority), SecuredServers.KAFKA_PASSWORD);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void aWriteComesOverTlsToTheTopicAndTheReadModel() throws Exception {
        ChildProcess project = start(Service.PROJECT, authority, authority, "right");
        ChildProcess metrics = start(Service.METRICS, authority, authority, "right");
        try {
            awaitReady(Service.PROJECT, project);
            awaitReady(Service.METRICS, metrics);

            String id = write();

            await("the event on the topic")
                    .atMost(WITHIN)
                    .until(() -> TopicReading.of(client(), "project").containsKey(id));
            String publication = publish(id);
            await("the publication in the read model")
                    .atMost(WITHIN)
                    .until(() -> publications().contains(publication));
            assertThat(readiness(Service.METRICS)).doesNotContain("degraded");
        } finally {
            project.stop();
            metrics.stop();
        }
    }

    @Test
    void aServiceThatTrustsAnotherAuthorityGoesOnWithoutKafkaAndSendsWhatWaitedWhenItIsPutRight() throws Exception {
        String id;
        ChildProcess mistaken = start(Service.PROJECT, authority, another, "mistaken");
        try {
            awaitReady(Service.PROJECT, mistaken);
            id = write();
            await("that it says so")
                    .atMost(WITHIN)
                    .until(() -> readiness(Service.PROJECT).contains("degraded"));
            assertThat(TopicReading.of(client(), "project")).doesNotContainKey(id);
        } finally {
            mistaken.stop();
        }

        ChildProcess right = start(Service.PROJECT, authority, authority, "put-right");
        try {
            awaitReady(Service.PROJECT, right);
            await("the event on the topic")
                    .atMost(WITHIN)
                    .until(() -> TopicReading.of(client(), "project").containsKey(id));
        } finally {
            right.stop();
        }
    }

    @Test
    void aServiceThatTrustsAnotherAuthorityThanThatOfTheDatabaseSaysSoAndDoesNotBecomeReady() throws Exception {
        ChildProcess mistaken = start(Service.PROJECT, another, authority, "no-database");
        try {
            await("that it says why")
                    .atMost(WITHIN)
                    .until(() -> Files.readString(mistaken.log()).contains("PKIX path"));
            assertThat(new SuiteClient("").answers(settings.readiness(Service.PROJECT)))
                    .isFalse();
        } finally {
            mistaken.kill();
        }
    }

    @Test
    void theDatabaseLetsInNobodyWithoutTls() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                                "jdbc:postgresql://" + servers.database() + "/" + SuiteDatabase.NAME
                                        + "?sslmode=disable",
                                SuiteDatabase.roleOf("project"),
                                secrets.databasePasswords().ofServices())
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @Test
    void nothingIsPreparedOnServersThatAnotherAuthorityVouchesForOrWithAWrongPassword() {
        String right = SecuredServers.tls(authority);

        assertThatThrownBy(() -> prepare(authority, SecuredServers.tls(another), SecuredServers.KAFKA_PASSWORD))
                .isInstanceOf(SuiteFailure.class);
        assertThatThrownBy(() -> prepare(another, right, SecuredServers.KAFKA_PASSWORD))
                .isInstanceOf(SuiteFailure.class);
        assertThatThrownBy(() -> prepare(authority, right, "guessed")).isInstanceOf(SuiteFailure.class);
    }

    private static void prepare(CertificateAuthority ofKafka, String tls, String kafkaPassword) {
        Map<String, String> environment = new HashMap<>(servers.kafka(ofKafka, kafkaPassword));
        environment.put("SUITE_POSTGRESQL_ADDRESS", servers.database());
        environment.put("SUITE_POSTGRESQL_PARAMETERS", tls);
        environment.put("SUITE_POSTGRESQL_USER", "postgres");
        environment.put("SUITE_POSTGRESQL_PASSWORD", servers.superuserPassword());
        environment.put(
                "SUITE_DATABASE_OWNER_PASSWORD", secrets.databasePasswords().ofOwners());
        environment.put("SUITE_DATABASE_PASSWORD", secrets.databasePasswords().ofServices());
        new PrepareCommand().run(new Context(settings, Console.standard(environment), environment));
    }

    private static ChildProcess start(
            Service service, CertificateAuthority ofDatabase, CertificateAuthority ofKafka, String name) {
        DataDirectory own = DataDirectory.prepared(directory.resolve(name));
        ServiceProcesses processes = new ServiceProcesses(settings, own, secrets);
        processes.demandBuilt();
        Map<String, String> environment = new HashMap<>(processes.environment(
                service,
                "jdbc:postgresql://" + servers.database() + "/" + SuiteDatabase.NAME + "?currentSchema="
                        + service.schema() + "&" + SecuredServers.tls(ofDatabase)));
        environment.putAll(servers.kafka(ofKafka, SecuredServers.KAFKA_PASSWORD));
        return ChildProcess.start(service.title(), own, processes.arguments(service, service.title()), environment);
    }

    private static void awaitReady(Service service, ChildProcess process) {
        SuiteClient client = new SuiteClient(secrets.token("tester", "reader"));
        await(service.title())
                .atMost(WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .failFast(service.title() + " ended; its log: " + process.log(), () -> !process.alive())
                .until(() -> client.answers(settings.readiness(service)));
    }

    /** Puts a project on record. */
    private static String write() throws IOException, InterruptedException {
        return post("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}], "fundingYear": 2013,
                 "countries": [{"iso3": "KEN", "role": "BENEFITING"}]}
                """.formatted(
                        UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT)));
    }

    private static String publish(String project) throws IOException, InterruptedException {
        String profile = post("/v1/profiles", "{\"projectId\": \"%s\", \"country\": \"KEN\"}".formatted(project));
        return post("/v1/publications", """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2015}
                """.formatted(profile));
    }

    private static String post(String path, String body) throws IOException, InterruptedException {
        ImpatientClient.Answer answer = new ImpatientClient(secrets.token("tester", "project-editor"))
                .post(
                        settings.address(Service.PROJECT) + path,
                        body,
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.said()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static String readiness(Service service) throws IOException, InterruptedException {
        return new ImpatientClient("").text(settings.readiness(service));
    }

    private static List<String> publications() throws IOException, InterruptedException {
        return new ImpatientClient(secrets.token("tester", "reader"))
                .get(settings.address(Service.METRICS) + "/v1/indicators/publications/population" + Workload.ALL
                        + "&limit=200")
                .body()
                .path("items")
                .findValuesAsText("id");
    }

    /** As the services are told, for a plain client. */
    private static Map<String, Object> client() {
        return servers.kafka(authority, SecuredServers.KAFKA_PASSWORD).entrySet().stream()
                .collect(Collectors.toMap(
                        variable -> variable.getKey()
                                .substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        Map.Entry::getValue));
    }
}
