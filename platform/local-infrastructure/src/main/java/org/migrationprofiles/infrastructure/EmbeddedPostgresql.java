package org.migrationprofiles.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server of our own, from binaries that Maven brought, listening on loopback only.
 *
 * <p>Unlike the library's defaults, {@code fsync} and {@code synchronous_commit} are on: what was acknowledged survives
 * a crash; and every connection needs a password, for other people may use the machine too. Text sorts by code point,
 * whatever the machine's language. The data directory outlives this object; closing stops the server. It does not end
 * with this JVM, nor with a Ctrl-C in its terminal: whoever starts it closes it, in the order that suits.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

    /**
     * Passwords of the roles of the services.
     *
     * @param ofOwners of the roles that own the schemas
     * @param ofServices of the roles with which the services run
     */
    public record Passwords(String ofOwners, String ofServices) {}

    private static final String SUPERUSER = "postgres";
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final PostgresqlDirectory directory;

    private EmbeddedPostgresql(EmbeddedPostgres server, PostgresqlDirectory directory) {
        this.server = server;
        this.directory = directory;
    }

    /**
     * Starts the server and prepares the suite's database in it; what the server says is not kept.
     *
     * @see #start(Path, int, Passwords, Path)
     */
    public static EmbeddedPostgresql start(Path dataDirectory, int port, Passwords passwords) {
        return start(dataDirectory, port, passwords, dataDirectory.resolveSibling("postgresql-server.log"));
    }

    /**
     * Starts the server and prepares the suite's database in it. A directory whose first start did not get to its end
     * is made anew.
     *
     * @param dataDirectory kept across starts; created when it is not there
     * @param port to listen on; 0 takes a free one
     * @param passwords of the roles of the services
     * @param log where the server's messages are appended
     * @throws InfrastructureException when it does not come up: at once when it says so, else after a minute
     */
    public static EmbeddedPostgresql start(Path dataDirectory, int port, Passwords passwords, Path log) {
        PostgresqlDirectory directory = new PostgresqlDirectory(dataDirectory);
        try {
            directory.clearUnfinished();
            String superuserPassword = directory.superuserPassword().orElse("");
            boolean first = superuserPassword.isEmpty();
            EmbeddedPostgresql postgresql =
                    new EmbeddedPostgresql(startServer(directory, port, superuserPassword, log), directory);
            try {
                postgresql.prepare(passwords);
                if (first) {
                    postgresql.demandPasswords();
                }
                return postgresql;
            } catch (SQLException | IOException problem) {
                postgresql.close();
                throw new InfrastructureException(
                        "PostgreSQL came up, but its database could not be prepared", problem);
            }
        } catch (IOException problem) {
            throw new InfrastructureException("PostgreSQL's directory " + dataDirectory + " is not usable", problem);
        }
    }

    private static EmbeddedPostgres startServer(
            PostgresqlDirectory directory, int port, String superuserPassword, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        Redirect toLog = Redirect.appendTo(log.toFile());
        try (RefusalWatch watch = new RefusalWatch(log, logStart, Thread.currentThread())) {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.path())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port == 0 ? FreePorts.next() : port)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", superuserPassword)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setErrorRedirector(toLog)
                    .setOutputRedirector(toLog)
                    .setPGStartupWait(START_WITHIN)
                    .start();
            if (watch.refused()) {
                throw new InfrastructureException(
                        "PostgreSQL refused to start in " + directory.path() + "; it said:\n"
                                + lastLines(log, logStart),
                        null);
            }
            if (Thread.interrupted()) {
                new EmbeddedPostgresql(server, directory).close();
                Thread.currentThread().interrupt();
                throw new InfrastructureException("Interrupted while PostgreSQL was starting", null);
            }
            return server;
        } catch (IOException | IllegalStateException problem) {
            throw new InfrastructureException(
                    "PostgreSQL did not start in " + directory.path() + "; it said:\n" + lastLines(log, logStart),
                    problem);
        }
    }

    private static String lastLines(Path log, long from) throws IOException {
        byte[] bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        int start = (int) Math.min(from, bytes.length);
        List<String> lines = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }

    private void prepare(Passwords passwords) throws SQLException {
        try (Connection administration = server.getPostgresDatabase().getConnection()) {
            SuiteDatabase.createIfMissing(administration);
        }
        try (Connection suite =
                server.getDatabase(SUPERUSER, SuiteDatabase.NAME).getConnection()) {
            SuiteDatabase.prepare(suite, passwords.ofOwners(), passwords.ofServices());
        }
    }

    /** The library lets everybody in who is on this machine; from now on nobody without a password. */
    private void demandPasswords() throws SQLException, IOException {
        String superuserPassword = PostgresqlDirectory.newPassword();
        try (Connection administration = server.getPostgresDatabase().getConnection()) {
            SuiteDatabase.setPassword(administration, SUPERUSER, superuserPassword);
            Files.writeString(
                    directory.path().resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\n",
                    StandardOpenOption.TRUNCATE_EXISTING);
            SuiteDatabase.reloadSettings(administration);
            directory.finish(superuserPassword);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    /** The address of one service's schema, for the roles that {@link SuiteDatabase} names. */
    public String jdbcUrl(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + SuiteDatabase.NAME + "?currentSchema=" + schema;
    }

    /** The server's process; empty once it has ended. */
    public Optional<ProcessHandle> process() {
        return directory.server();
    }

    /** Stops the server; the data stays. */
    @Override
    public void close() {
        Optional<ProcessHandle> process = process();
        try {
            server.close();
            if (process.isPresent()) {
                var unused = process.get().onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException | ExecutionException | TimeoutException problem) {
            throw new InfrastructureException("PostgreSQL did not stop cleanly", problem);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
