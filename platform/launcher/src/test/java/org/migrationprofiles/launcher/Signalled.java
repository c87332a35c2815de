package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that the test has started, to which it sends signals. */
final class Signalled {

    private final Part part;
    private final ProcessHandle handle;

    /**
     * @param part as started
     * @param data where it is written down that it runs
     */
    Signalled(Part part, DataDirectory data) {
        this.part = part;
        this.handle = new RunRecords(data)
                .process(part.name())
                .orElseThrow(() -> new AssertionError(part.name() + " ended at once; its log: " + part.log()));
    }

    /** SIGKILL: no chance to clean up. Comes back when the process is gone. */
    void kill() throws InterruptedException {
        handle.destroyForcibly();
        try {
            var unused = handle.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            throw new AssertionError(part.name() + " does not end", stubborn);
        }
    }

    /** SIGSTOP: it does nothing at all until it may go on. */
    void hold() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** SIGQUIT, in PostgreSQL's words an immediate shutdown: as after a loss of power. */
    void quit() throws IOException, InterruptedException {
        signal("-QUIT");
        try {
            var unused = handle.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            throw new AssertionError(part.name() + " does not end", stubborn);
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(handle.pid())).start().waitFor();
    }

    boolean alive() {
        return handle.isAlive();
    }

    /** The most memory that it has had so far, in MiB, as the system tells; 0 where it does not. */
    long mostMebibytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(handle.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(0);
    }

    /** Stops it cleanly, also when it is held. */
    void stop() {
        if (handle.isAlive()) {
            try {
                goOn();
            } catch (IOException gone) {
                // Then there is nothing to go on.
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            part.stop();
        }
    }
}
