package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator, which takes less of the machine than any of ours. Where it is not installed, statements are
 * run over JDBC.
 *
 * @param port of PostgreSQL on 127.0.0.1
 * @param database that it connects to
 * @param role in which
 * @param password of the role
 * @param schema in which names are looked up
 */
public record PgBench(int port, String database, String role, String password, String schema) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
    private static final int BEYOND_SECONDS = 30;

    /** Whether it is installed. */
    public static boolean installed() {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs a script of it as often as it can, in prepared statements.
     *
     * @return how often in a second
     * @throws LoadFailure when it fails
     */
    public double run(String script, int connections, Duration duration) throws IOException, InterruptedException {
        Path file = Files.createTempFile("bench-", ".pgbench");
        Path output = Files.createTempFile("bench-", ".txt");
        try {
            Files.writeString(file, script);
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + connections,
                            "--jobs=1",
                            "--time=" + duration.toSeconds(),
                            "--file=" + file,
                            "--host=127.0.0.1",
                            "--port=" + port,
                            "--username=" + role,
                            database))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("PGPASSWORD", password);
            builder.environment().put("PGOPTIONS", "-c search_path=" + schema);
            Process process = builder.start();
            if (!process.waitFor(duration.toSeconds() + BEYOND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LoadFailure("pgbench does not end.", null);
            }
            return rate(Files.readString(output, StandardCharsets.UTF_8), process.exitValue());
        } finally {
            Files.delete(file);
            Files.delete(output);
        }
    }

    static double rate(String output, int exitCode) {
        Matcher rate = RATE.matcher(output);
        Matcher failed = FAILED.matcher(output);
        if (exitCode != 0 || !rate.find() || (failed.find() && Long.parseLong(failed.group(1)) > 0)) {
            throw new LoadFailure("pgbench failed: " + output, null);
        }
        return Double.parseDouble(rate.group(1));
    }
}
