package org.migrationprofiles.metrics.ingest;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Reads batches on a thread of its own, in their order and one ahead of whoever writes them, so that reading and writing go on at
 * the same time and no more than two batches are in memory. For one thread; what the source touches is touched by nobody else
 * until this is closed.
 *
 * @param <T> a batch
 */
final class ReadAhead<T> implements AutoCloseable {

    private static final long LOOK_SECONDS = 10;

    private final ExecutorService thread;
    private final Callable<T> source;
    private final Predicate<T> last;
    private Future<T> reading;

    /**
     * Begins to read.
     *
     * @param source reads the next batch; fails with unchecked exceptions only
     * @param last whether no batch is to be read behind one
     */
    ReadAhead(Callable<T> source, Predicate<T> last) {
        this.source = source;
        this.last = last;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread reader = new Thread(work, Thread.currentThread().getName() + "-reader");
            reader.setDaemon(true);
            return reader;
        });
        this.reading = thread.submit(source);
    }

    /**
     * The next batch, as soon as it is read; the one behind it is being read from then on. Behind the last one, it again.
     *
     * @throws InterruptedException when the thread is asked to stop
     */
    T next() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Asked to stop");
        }
        try {
            T batch = reading.get();
            if (!last.test(batch)) {
                reading = thread.submit(source);
            }
            return batch;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("The next batch could not be read", failure.getCause());
        }
    }

    /** Stops reading, and waits until nothing is touched any more: what was read from can be closed then. */
    @Override
    public void close() {
        boolean interrupted = false;
        thread.shutdownNow();
        while (true) {
            try {
                if (thread.awaitTermination(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    break;
                }
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
