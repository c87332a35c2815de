package org.migrationprofiles.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalDouble;
import org.migrationprofiles.bench.load.HttpConnection;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.portfolio.Portfolio;
import org.migrationprofiles.launcher.SeparateSuite;
import org.migrationprofiles.launcher.Service;

/**
 * What scenarios stand on.
 *
 * @param suite that is measured
 * @param portfolio in it
 * @param options of this run
 * @param token of somebody who may do everything
 * @param home the root of the suite's files
 * @param directory for what is needed meanwhile; it is gone afterwards
 */
public record Ground(
        SeparateSuite suite, Portfolio portfolio, BenchOptions options, String token, Path home, Path directory) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient METRICS =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(20);
    private static final int LOOK_EVERY_MILLISECONDS = 10;
    private static final double BYTES_OF_A_KIBIBYTE = 1024;

    private static final String WRITTEN = """
            select (select count(*) from project.organisation) + (select count(*) from project.project)
                 + (select count(*) from project.country_profile) + (select count(*) from project.publication)
                 + (select count(*) from evaluation.evaluation)
            """;
    private static final String HEARD = """
            select count(*) from %s.replica
            where aggregate_type in ('organisation', 'project', 'country-profile', 'publication', 'evaluation')
            """;
    private static final String HEARD_FOR_REFERENCES =
            "select count(*) from evaluation.replica where aggregate_type = 'country-profile'";

    /** A connection to a service over HTTP. */
    public HttpConnection http(Service service) {
        return new HttpConnection(suite.port(service), token);
    }

    /** A connection to the database in the role that owns a schema. */
    public Connection database(Service service) throws SQLException {
        return suite.ownerConnection(service);
    }

    /** Lets the role that owns the read model read what it is computed from, so that one statement can name both. */
    public void openBaseTables() throws SQLException {
        for (Service service : new Service[] {Service.PROJECT, Service.EVALUATION}) {
            try (Connection owner = database(service);
                    Statement statement = owner.createStatement()) {
                String reader = suite.ownerRole(Service.METRICS);
                statement.execute("grant usage on schema " + service.schema() + " to " + reader);
                statement.execute("grant select on all tables in schema " + service.schema() + " to " + reader);
            }
        }
    }

    /** Lets the planner know what was loaded, as autovacuum does a minute later. */
    public void analyse() throws SQLException {
        for (Service service : Service.values()) {
            try (Connection owner = database(service);
                    Statement statement = owner.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    /** The schema that has the read model that answers now. */
    public String readModel() throws SQLException {
        try (Connection connection = database(Service.METRICS)) {
            return text(
                    connection,
                    "select split_part(path, ',', 1) from metrics.read_model_generation where status = 'ACTIVE'");
        }
    }

    /** The one value that a query gives. */
    public static String text(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("No row: " + query);
            }
            return row.getString(1);
        }
    }

    /** The one number that a query gives. */
    public static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    /**
     * Waits until the read model has all that was written.
     *
     * @return seconds that it took
     */
    public double awaitReadModel() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Connection connection = database(Service.METRICS)) {
            long written = number(connection, WRITTEN);
            String heard = HEARD.formatted(readModel());
            while (number(connection, heard) < written) {
                lookAgain(start);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Waits until evaluation-service has heard of all profiles. */
    void awaitReferences() throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (Connection connection = database(Service.METRICS)) {
            long written = number(connection, "select count(*) from project.country_profile");
            while (number(connection, HEARD_FOR_REFERENCES) < written) {
                lookAgain(start);
            }
        }
    }

    private static void lookAgain(long start) throws InterruptedException {
        if (System.nanoTime() - start > CAUGHT_UP_WITHIN.toNanos()) {
            throw new LoadFailure("Not all that was written was heard of within " + CAUGHT_UP_WITHIN + ".", null);
        }
        Thread.sleep(LOOK_EVERY_MILLISECONDS);
    }

    /** What a service has allocated since it started, in KiB, as its garbage collections tell; empty when it does not tell. */
    OptionalDouble allocatedKibibytes(Service service) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(suite.metrics(service))).build();
        return METRICS.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_gc_memory_allocated_bytes_total"))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) / BYTES_OF_A_KIBIBYTE)
                .findFirst();
    }

    /** The version of the database. */
    public static String databaseVersion(SeparateSuite suite) throws SQLException {
        return databaseSetting(suite, "server_version");
    }

    /** How something is set in the database. */
    public static String databaseSetting(SeparateSuite suite, String name) throws SQLException {
        try (Connection connection = suite.ownerConnection(Service.METRICS)) {
            return text(connection, "select current_setting('" + name + "')");
        }
    }

    /** JSON that was answered. */
    public static JsonNode json(HttpConnection.Answer answer) throws IOException {
        return JSON.readTree(answer.text());
    }
}
