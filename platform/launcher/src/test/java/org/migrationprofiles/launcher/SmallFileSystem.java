package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own in memory, small enough to be filled. Only root can make one. */
final class SmallFileSystem implements AutoCloseable {

    private static final int MEBIBYTES = 768;
    private static final int PIECE_BYTES = 1 << 16;

    private final Path directory;
    private final Thread lastResort;

    private SmallFileSystem(Path directory) {
        this.directory = directory;
        this.lastResort = new Thread(() -> run("umount", "-l", directory.toString()), "unmount");
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Whether this user may make one. */
    static boolean possible() {
        return System.getProperty("user.name").equals("root");
    }

    /** Makes one, empty, at a directory that it creates. */
    static SmallFileSystem at(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", directory.toString())) {
            throw new IOException("No file system could be made at " + directory);
        }
        return new SmallFileSystem(directory);
    }

    /** Takes all space that is left. */
    void fill() throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (free() > 0) {
                out.write(piece, 0, (int) Math.min(PIECE_BYTES, free()));
            }
        } catch (IOException full) {
            if (free() > PIECE_BYTES) {
                throw full;
            }
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** Gives the space back. */
    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException impossible) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        run("umount", "-l", directory.toString());
    }
}
