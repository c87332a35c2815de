package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.InfrastructureException;

/** The database server as a part of the suite. */
final class PostgresqlPart implements Part {

    /** Its name. */
    static final String NAME = "postgresql";

    private final EmbeddedPostgresql server;
    private final ProcessHandle process;
    private final Path log;

    private PostgresqlPart(EmbeddedPostgresql server, ProcessHandle process, Path log) {
        this.server = server;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the server.
     *
     * @throws SuiteFailure when it does not come up, with what it said
     */
    static PostgresqlPart start(DataDirectory data, int port, EmbeddedPostgresql.Passwords passwords) {
        try {
            EmbeddedPostgresql server = EmbeddedPostgresql.start(data.postgresql(), port, passwords, data.log(NAME));
            ProcessHandle process = server.process()
                    .orElseThrow(() -> new InfrastructureException("PostgreSQL ended as soon as it had started", null));
            new RunRecords(data).started(NAME, process);
            return new PostgresqlPart(server, process, data.log(NAME));
        } catch (InfrastructureException problem) {
            throw new SuiteFailure(problem.getMessage() + "\n  Its log: " + data.log(NAME)
                    + "\n  If the data directory is damaged and nothing in it is needed: ./suite reset");
        }
    }

    /** Asks a server to end its sessions and stop: SIGINT, in PostgreSQL's words a fast shutdown. */
    static void askToStop(ProcessHandle process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException impossible) {
            process.destroy();
        }
    }

    /** Where one service's schema is. */
    String jdbcUrl(String schema) {
        return server.jdbcUrl(schema);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public String end() {
        return "for a reason that its log may tell";
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (InfrastructureException stubborn) {
            kill();
        }
    }

    @Override
    public void kill() {
        try {
            // SIGQUIT, an immediate shutdown, takes the server's own processes with it; SIGKILL would not.
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
            var unused = process.onExit().get(5, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
