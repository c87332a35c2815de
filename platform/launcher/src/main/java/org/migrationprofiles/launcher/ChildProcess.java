package org.migrationprofiles.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that the launcher started. It does not hear a Ctrl-C in the launcher's terminal nor its closing: the
 * launcher does, and stops its parts in order.
 */
final class ChildProcess implements Part {

    /** The name of the broker. */
    static final String BROKER = "kafka";

    private static final int KILLED_BY_SIGNAL = 128;
    private static final int STOP_WITHIN_SECONDS = 30;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts one and writes down that it runs.
     *
     * @param arguments of the {@code java} that runs this launcher
     * @param environment beside the launcher's own
     */
    static ChildProcess start(
            String name, DataDirectory data, List<String> arguments, Map<String, String> environment) {
        return start(Path.of(System.getProperty("java.home")), name, data, arguments, environment);
    }

    /**
     * As {@link #start(String, DataDirectory, List, Map)}, with another Java.
     *
     * @param javaHome where it is installed
     */
    static ChildProcess start(
            Path javaHome, String name, DataDirectory data, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", name));
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.addAll(arguments);
        Path log = data.log(name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            new RunRecords(data).started(name, process.toHandle());
            return new ChildProcess(name, log, process);
        } catch (IOException problem) {
            throw new SuiteFailure(name + " could not be started (" + problem.getMessage() + ").");
        }
    }

    /** Its number among the processes of the machine. */
    long pid() {
        return process.pid();
    }

    @Override
    public String name() {
        return name;
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
        int code = process.exitValue();
        return code > KILLED_BY_SIGNAL ? "by signal " + (code - KILLED_BY_SIGNAL) : "with exit code " + code;
    }

    /** Asks it to stop without waiting: several can do so side by side before each is waited for. */
    void askToStop() {
        process.destroy();
    }

    @Override
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interruption) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }
}
