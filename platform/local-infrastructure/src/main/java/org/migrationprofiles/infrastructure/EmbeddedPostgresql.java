package org.migrationprofiles.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL server of our own, from binaries that Maven brought, listening on loopback only.
 *
 * <p>Unlike the library's defaults, {@code fsync} and {@code synchronous_commit} are on: what was acknowledged survives
 * a crash. The data directory outlives this object; closing stops the server.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server and prepares the suite's database in it.
     *
     * @param dataDirectory kept across starts; created when it is not there
     * @param port to listen on; 0 takes a free one
     * @param password of the services' roles
     * @throws InfrastructureException when it does not come up within a minute
     */
    public static EmbeddedPostgresql start(Path dataDirectory, int port, String password) {
        EmbeddedPostgresql postgresql = new EmbeddedPostgresql(startServer(dataDirectory, port));
        try {
            try (Connection administration =
                    postgresql.server.getPostgresDatabase().getConnection()) {
                SuiteDatabase.createIfMissing(administration);
            }
            try (Connection suite =
                    postgresql.server.getDatabase(SUPERUSER, SuiteDatabase.NAME).getConnection()) {
                SuiteDatabase.prepare(suite, password);
            }
            return postgresql;
        } catch (SQLException problem) {
            postgresql.close();
            throw new InfrastructureException("PostgreSQL came up, but its database could not be prepared", problem);
        }
    }

    private static EmbeddedPostgres startServer(Path dataDirectory, int port) {
        try {
            Files.createDirectories(dataDirectory);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(dataDirectory)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(START_WITHIN)
                    .start();
        } catch (IOException | IllegalStateException problem) {
            throw new InfrastructureException("PostgreSQL did not start in " + dataDirectory, problem);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** The address of one service's schema, for the role {@link SuiteDatabase#roleOf(String)}. */
    public String jdbcUrl(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + SuiteDatabase.NAME + "?currentSchema=" + schema;
    }

    /** Stops the server; the data stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException problem) {
            throw new InfrastructureException("PostgreSQL did not stop cleanly", problem);
        }
    }
}
