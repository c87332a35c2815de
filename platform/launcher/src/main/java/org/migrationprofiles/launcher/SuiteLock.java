package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one launcher that runs on a data directory. The operating system takes it away when the launcher ends,
 * however it ends, so that there are no stale locks; the number in the file only tells people who holds it.
 */
final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private SuiteLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws SuiteFailure when another launcher has it
     */
    static SuiteLock take(DataDirectory data) {
        SuiteLock lock = tryTake(data);
        if (lock == null) {
            throw new SuiteFailure("The suite is running already on " + data.path() + " (process " + holder(data)
                    + ").\n  See ./suite status; stop it with Ctrl-C where it runs, or: kill " + holder(data));
        }
        return lock;
    }

    /** The lock, or null when another launcher has it. */
    static @Nullable SuiteLock tryTake(DataDirectory data) {
        try {
            FileChannel channel = FileChannel.open(
                    file(data), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new SuiteLock(channel, lock);
        } catch (IOException problem) {
            throw new SuiteFailure("The lock " + file(data) + " cannot be used (" + problem.getMessage() + ").");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Whether a launcher holds the lock now. */
    static boolean held(DataDirectory data) {
        if (!Files.exists(file(data))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(data), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            return lock == null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The process number of the launcher that took the lock last. */
    static String holder(DataDirectory data) {
        try {
            return Files.readString(file(data)).strip();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    private static Path file(DataDirectory data) {
        return data.run().resolve("lock");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException alreadyGone) {
            // It ends with this process at the latest.
        }
    }
}
