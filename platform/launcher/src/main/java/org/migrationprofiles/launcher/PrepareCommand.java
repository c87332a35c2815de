package org.migrationprofiles.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.migrationprofiles.infrastructure.InfrastructureException;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.migrationprofiles.infrastructure.SuiteTopics;

/**
 * Creates database, roles, schemas and topics on servers that somebody else runs. Can be repeated. Reads {@code
 * SUITE_POSTGRESQL_ADDRESS} (host:port), {@code SUITE_POSTGRESQL_USER}, {@code SUITE_POSTGRESQL_PASSWORD}, {@code
 * SUITE_DATABASE_OWNER_PASSWORD}, {@code SUITE_DATABASE_PASSWORD} and {@code KAFKA_BOOTSTRAP_SERVERS}, and what else of {@code KAFKA_*} its clients
 * need; {@code SUITE_POSTGRESQL_PARAMETERS}, as in an address of JDBC behind the question mark, where TLS is asked for.
 */
record PrepareCommand() implements Command {

    private static final String KAFKA = "KAFKA_";

    @Override
    public int run(Context context) {
        String address = "jdbc:postgresql://" + need(context, "SUITE_POSTGRESQL_ADDRESS") + "/";
        String parameters = "?" + context.environment().getOrDefault("SUITE_POSTGRESQL_PARAMETERS", "");
        try {
            try (Connection administration = connect(context, address + "postgres" + parameters)) {
                SuiteDatabase.createIfMissing(administration);
            }
            try (Connection suite = connect(context, address + SuiteDatabase.NAME + parameters)) {
                SuiteDatabase.prepare(
                        suite,
                        need(context, "SUITE_DATABASE_OWNER_PASSWORD"),
                        need(context, "SUITE_DATABASE_PASSWORD"));
            }
            SuiteTopics.create(kafka(context), SuiteTopics.PARTITIONS);
        } catch (SQLException | InfrastructureException failure) {
            throw new SuiteFailure("Database and topics could not be prepared: " + failure.getMessage());
        }
        context.console().print("Database, roles, schemas and topics are there.");
        return 0;
    }

    private static Connection connect(Context context, String url) throws SQLException {
        return DriverManager.getConnection(
                url, need(context, "SUITE_POSTGRESQL_USER"), need(context, "SUITE_POSTGRESQL_PASSWORD"));
    }

    /** As the services read it: each variable that begins with {@code KAFKA_} is a setting of Kafka's clients. */
    private static Map<String, Object> kafka(Context context) {
        String unused = need(context, "KAFKA_BOOTSTRAP_SERVERS");
        Map<String, Object> settings = new HashMap<>();
        context.environment().forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                settings.put(
                        name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    private static String need(Context context, String variable) {
        String value = context.environment().getOrDefault(variable, "");
        if (value.isEmpty()) {
            throw new SuiteFailure("prepare needs " + variable + ".", SuiteFailure.USAGE);
        }
        return value;
    }
}
