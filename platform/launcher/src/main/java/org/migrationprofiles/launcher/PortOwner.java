package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out who listens on a port, as far as the system tells this user. */
final class PortOwner {

    private static final int STATE_COLUMN = 3;
    private static final int INODE_COLUMN = 9;
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** Name and number of the process, such as {@code java (process 123)}. */
    static Optional<String> of(int port) {
        Optional<Long> pid = Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        return pid.flatMap(ProcessHandle::of).map(PortOwner::describe);
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .orElse("a program");
        return command + " (process " + process.pid() + ")";
    }

    private static Optional<Long> fromProc(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                Optional<Long> pid = lines.map(line -> line.strip().split("\\s+"))
                        .filter(words -> words.length > INODE_COLUMN
                                && words[1].endsWith(suffix)
                                && words[STATE_COLUMN].equals(LISTENING))
                        .map(words -> "socket:[" + words[INODE_COLUMN] + "]")
                        .flatMap(socket -> ProcessHandle.allProcesses()
                                .map(ProcessHandle::pid)
                                .filter(process -> holds(process, socket)))
                        .findFirst();
                if (pid.isPresent()) {
                    return pid;
                }
            } catch (IOException unreadable) {
                // Then the port's owner stays unnamed.
            }
        }
        return Optional.empty();
    }

    private static boolean holds(long process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!lsof.waitFor(3, TimeUnit.SECONDS)) {
                lsof.destroyForcibly();
                return Optional.empty();
            }
            return lsof.inputReader().lines().findFirst().map(Long::parseLong);
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
