package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which parts run, where and how they are, also those that somebody else started; exit code 3 when none does. */
record StatusCommand() implements Command {

    private static final TextTable TABLE = new TextTable(List.of(20, 10, 24, 40));

    @Override
    public int run(Context context) throws InterruptedException {
        DataDirectory data = context.data();
        Console console = context.console();
        if (!data.exists() || !SuiteLock.held(data)) {
            if (new StartedElsewhere(context).print()) {
                return 0;
            }
            console.print("The suite is not running on " + settings(context) + ". Start it with: ./suite up");
            leftovers(data).ifPresent(console::print);
            return SuiteFailure.NOT_RUNNING;
        }
        Settings settings = context.running();
        SuiteClient client = new SuiteClient(Secrets.of(data).token("suite-status", "reader"));
        RunRecords records = new RunRecords(data);
        TABLE.row(List.of("part", "process", "address", "state")).forEach(console::print);
        console.print(TABLE.rule());
        line(console, "launcher", SuiteLock.holder(data), "", "running");
        server(console, records, PostgresqlPart.NAME, settings.port(PortSetting.POSTGRESQL));
        server(console, records, ChildProcess.BROKER, settings.port(PortSetting.KAFKA));
        for (Service service : Service.values()) {
            Optional<ProcessHandle> process = records.process(service.title());
            String state = process.isEmpty()
                    ? "not running"
                    : client.answers(settings.readiness(service))
                            ? "ready"
                            : "not ready, see " + data.log(service.title());
            line(console, service.title(), pid(process), settings.address(service), state);
        }
        console.print("");
        console.print("Events that the figures do not have yet: " + client.lag(settings));
        console.print("Data: " + data.path() + ", " + size(data.path()) + "; logs in " + data.logs());
        return 0;
    }

    private static Path settings(Context context) {
        return context.settings().data();
    }

    private static Optional<String> leftovers(DataDirectory data) {
        RunRecords records = new RunRecords(data);
        List<String> parts = Stream.concat(
                        Stream.of(PostgresqlPart.NAME, ChildProcess.BROKER),
                        Arrays.stream(Service.values()).map(Service::title))
                .filter(part -> records.process(part).isPresent())
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Left over from a launcher that was killed: " + String.join(", ", parts)
                        + ". The next ./suite up stops them first.");
    }

    private static void server(Console console, RunRecords records, String part, int port) {
        Optional<ProcessHandle> process = records.process(part);
        line(console, part, pid(process), "127.0.0.1:" + port, process.isPresent() ? "running" : "not running");
    }

    private static String pid(Optional<ProcessHandle> process) {
        return process.map(handle -> Long.toString(handle.pid())).orElse("-");
    }

    private static void line(Console console, String part, String pid, String address, String state) {
        TABLE.row(List.of(part, pid, address, state)).forEach(console::print);
    }

    private static String size(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            long bytes = files.mapToLong(StatusCommand::bytes).sum();
            return String.format(Locale.ROOT, "%d MiB", bytes >> 20);
        } catch (IOException | UncheckedIOException changing) {
            return "size unknown";
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException removedMeanwhile) {
            return 0;
        }
    }
}
