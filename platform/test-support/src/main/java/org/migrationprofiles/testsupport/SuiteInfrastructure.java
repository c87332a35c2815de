package org.migrationprofiles.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.infrastructure.SuiteDatabase;

/**
 * Gives the service under test its real PostgreSQL schema, a real Kafka broker and the public key of {@link Tokens}.
 * Started once for all test classes of a test profile and stopped with it: Quarkus loads this class anew for each
 * profile, so servers left running would pile up in the memory of one JVM. Takes the init argument {@code schema}, and
 * {@code kafka=away} for a service that finds no broker, and {@code tokens=of-a-provider} for one that does not trust {@link Tokens}.
 */
public class SuiteInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static @Nullable Infrastructure infrastructure;
    private static @Nullable Thread lastResort;

    private static final String NO_BROKER = "127.0.0.1:1";

    private String schema = "";
    private boolean kafkaAway;
    private boolean tokensOfAProvider;

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", "");
        kafkaAway = "away".equals(arguments.get("kafka"));
        tokensOfAProvider = "of-a-provider".equals(arguments.get("tokens"));
        if (!SuiteDatabase.SCHEMAS.contains(schema)) {
            throw new IllegalArgumentException("Give a schema of " + SuiteDatabase.SCHEMAS);
        }
    }

    @Override
    public Map<String, String> start() {
        Infrastructure started = started();
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", started.jdbcUrl(schema)),
                Map.entry(
                        "quarkus.datasource.jdbc.additional-jdbc-properties.socketFactory", RoundTrips.class.getName()),
                Map.entry("quarkus.datasource.username", SuiteDatabase.roleOf(schema)),
                Map.entry("quarkus.datasource.password", Infrastructure.PASSWORD),
                Map.entry("quarkus.flyway.username", SuiteDatabase.ownerOf(schema)),
                Map.entry("quarkus.flyway.password", Infrastructure.OWNER_PASSWORD),
                Map.entry("kafka.bootstrap.servers", kafkaAway ? NO_BROKER : started.bootstrapServers()),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("quarkus.http.test-port", "0")));
        if (!tokensOfAProvider) {
            settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        }
        return settings;
    }

    @Override
    public void stop() {
        stopServers();
    }

    /** Where the broker of the tests is. */
    public static String bootstrapServers() {
        return started().bootstrapServers();
    }

    private static synchronized Infrastructure started() {
        Infrastructure started = infrastructure;
        if (started == null) {
            started = Infrastructure.start();
            infrastructure = started;
            Thread hook = new Thread(started::close, "stop-test-infrastructure");
            Runtime.getRuntime().addShutdownHook(hook);
            lastResort = hook;
        }
        return started;
    }

    private static synchronized void stopServers() {
        Thread hook = lastResort;
        Infrastructure running = infrastructure;
        lastResort = null;
        infrastructure = null;
        if (hook == null || running == null) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The JVM is on its way out: the hook stops the servers.
            return;
        }
        running.close();
    }
}
