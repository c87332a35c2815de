package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What a launcher writes down about its run: process numbers, with start times because numbers are used again, and
 * ports. The next launcher finds with it what a killed one left behind.
 *
 * @param data of the run
 */
record RunRecords(DataDirectory data) {

    private static final String PROCESS = ".process";
    private static final Duration ROUNDING = Duration.ofSeconds(2);
    private static final int END_WITHIN_SECONDS = 20;

    /** Writes down that a part runs as this process. */
    void started(String part, ProcessHandle process) {
        write(part + PROCESS, process.pid() + " " + startOf(process).toEpochMilli());
    }

    /** Writes down on which ports the suite runs. */
    void ports(Map<PortSetting, Integer> ports) {
        StringBuilder lines = new StringBuilder();
        ports.forEach((setting, port) ->
                lines.append(setting.name()).append(' ').append(port).append('\n'));
        write("ports", lines.toString());
    }

    /** The ports of the run; those given where nothing is written down. */
    Map<PortSetting, Integer> portsOr(Map<PortSetting, Integer> others) {
        Map<PortSetting, Integer> ports = new EnumMap<>(others);
        try {
            for (String line : Files.readAllLines(data.run().resolve("ports"))) {
                String[] words = line.split(" ", 2);
                ports.put(PortSetting.valueOf(words[0]), Integer.parseInt(words[1]));
            }
        } catch (IOException | IllegalArgumentException nothing) {
            return others;
        }
        return ports;
    }

    /** The process of a part, when it is still the one that was written down and alive. */
    Optional<ProcessHandle> process(String part) {
        try {
            String[] words =
                    Files.readString(data.run().resolve(part + PROCESS)).strip().split(" ", 2);
            Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            Duration.between(start, startOf(process)).abs().compareTo(ROUNDING) < 0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException nothing) {
            return Optional.empty();
        }
    }

    /**
     * Ends what an earlier launcher started and could not stop.
     *
     * @return the names of the parts that still ran
     */
    List<String> stopLeftovers() throws InterruptedException {
        List<String> parts;
        try (Stream<Path> files = Files.list(data.run())) {
            parts = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PROCESS))
                    .map(name -> name.substring(0, name.length() - PROCESS.length()))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        List<String> running = parts.stream()
                .filter(part -> process(part).isPresent())
                .sorted((one, other) -> Boolean.compare(isServer(one), isServer(other)))
                .toList();
        for (String part : running) {
            if (!isServer(part)) {
                process(part).ifPresent(ProcessHandle::destroy);
            }
        }
        for (String part : running) {
            Optional<ProcessHandle> process = process(part);
            if (process.isPresent()) {
                end(part, process.get());
            }
        }
        forget();
        return running;
    }

    /** The services go first, what they use goes after them. */
    private static boolean isServer(String part) {
        return part.equals(PostgresqlPart.NAME) || part.equals(ChildProcess.BROKER);
    }

    private static void end(String part, ProcessHandle process) throws InterruptedException {
        if (part.equals(PostgresqlPart.NAME)) {
            PostgresqlPart.askToStop(process);
        } else {
            process.destroy();
        }
        try {
            var unused = process.onExit().get(END_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stubborn) {
            process.destroyForcibly();
        }
    }

    /** Nothing runs any more. */
    void forget() {
        try (Stream<Path> files = Files.list(data.run())) {
            for (Path file : files.toList()) {
                if (!file.endsWith("lock")) {
                    Files.delete(file);
                }
            }
        } catch (IOException unwritable) {
            // Records of ended processes do no harm: start times tell them from new ones.
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(data.run().resolve(name), content);
        } catch (IOException problem) {
            throw new SuiteFailure("Nothing can be written to " + data.run() + " (" + problem.getMessage() + ").");
        }
    }
}
