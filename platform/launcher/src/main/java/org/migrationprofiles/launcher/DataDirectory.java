package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a suite keeps everything: the database, the broker's log, the services' logs, keys and passwords.
 *
 * @param path of the directory
 */
record DataDirectory(Path path) {

    private static final String MARK = "suite-data";
    private static final String FORMAT = "1";
    private static final long LEAST_FREE_BYTES = 1L << 30;

    /**
     * Makes the directory when it is not there, and looks whether it is ours.
     *
     * @throws SuiteFailure when it cannot be written, belongs to something else, or was made by another version
     */
    static DataDirectory prepared(Path path) {
        DataDirectory directory = new DataDirectory(path);
        try {
            if (Files.isDirectory(path) && !Files.exists(directory.mark()) && directory.hasOtherFiles()) {
                throw new SuiteFailure("The directory " + path
                        + " has files that are not the suite's.\n  Set SUITE_DATA to a directory of its own.");
            }
            Files.createDirectories(path);
            if (!Files.exists(directory.mark())) {
                Files.writeString(directory.mark(), FORMAT + "\n");
            }
            String format = Files.readString(directory.mark()).strip();
            if (!format.equals(FORMAT)) {
                throw new SuiteFailure("The data in " + path + " have format " + format + ", this version reads format "
                        + FORMAT + ".\n  Use the version that wrote them, or begin anew: ./suite reset");
            }
            Files.createDirectories(directory.logs());
            Files.createDirectories(directory.run());
            Path probe = Files.createTempFile(path, "probe", null);
            Files.delete(probe);
            return directory;
        } catch (AccessDeniedException denied) {
            throw new SuiteFailure("The directory " + path
                    + " cannot be written.\n  Make it yours (chown, chmod u+rwx), or set SUITE_DATA to another one.");
        } catch (IOException problem) {
            throw new SuiteFailure("The directory " + path + " cannot be used (" + problem.getMessage()
                    + ").\n  Set SUITE_DATA to another one.");
        }
    }

    /** Whether there is a suite's data directory at all. */
    boolean exists() {
        return Files.exists(mark());
    }

    /**
     * Looks whether there is room to work.
     *
     * @throws SuiteFailure when less than 1 GiB is free
     */
    void demandSpace() {
        try {
            demandSpace(Files.getFileStore(path).getUsableSpace());
        } catch (IOException unknown) {
            // Where the free space cannot be told, the database will say when there is none.
        }
    }

    void demandSpace(long freeBytes) {
        if (freeBytes < LEAST_FREE_BYTES) {
            throw new SuiteFailure(String.format(
                    Locale.ROOT,
                    "The disk is almost full: %d MiB are free where %s is, 1024 are needed.%n"
                            + "  Free some, or set SUITE_DATA to a directory on another disk.",
                    freeBytes >> 20,
                    path));
        }
    }

    /** Whether the disk has no room left; false when that cannot be told. */
    boolean full() {
        try {
            return Files.getFileStore(path).getUsableSpace() < (32L << 20);
        } catch (IOException unknown) {
            return false;
        }
    }

    // Secrets alone are what is left of a suite whose secrets were backed up and put back.
    private boolean hasOtherFiles() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(file -> !file.equals(secrets()));
        }
    }

    private Path mark() {
        return path.resolve(MARK);
    }

    Path postgresql() {
        return path.resolve("postgresql");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** The log of one part, by its name. */
    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path secrets() {
        return path.resolve("secrets");
    }

    /** What is known of a running suite: its lock, its processes, its ports. */
    Path run() {
        return path.resolve("run");
    }
}
