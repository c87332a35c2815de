package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Load that was generated.
 *
 * @param latencies in nanoseconds
 * @param seconds from the first beginning to the last end
 */
public record Load(Histogram latencies, double seconds) {

    private static final int DIGITS = 3;
    private static final int LATE_AT_MOST = 3;

    /** How often the work was done. */
    public long count() {
        return latencies.getTotalCount();
    }

    /** How often the work was done in a second. */
    public double perSecond() {
        return count() / seconds;
    }

    /** A latency in microseconds: of so many percent it was no longer. */
    public double microseconds(double percent) {
        return latencies.getValueAtPercentile(percent) / 1_000.0;
    }

    /**
     * Does the work as often as it can be done: each connection begins again as soon as it is answered.
     *
     * @param connections that do it side by side
     * @throws LoadFailure when it fails once
     */
    public static Load closed(Work.Opening opening, int connections, Duration duration) throws InterruptedException {
        return run(opening, connections, start -> {
            long end = start + duration.toNanos();
            return () -> {
                long now = System.nanoTime();
                return now < end ? now : Long.MIN_VALUE;
            };
        });
    }

    /**
     * Does the work at a constant rate, whether or not it is answered. A latency counts from the moment at which the work was to
     * begin, so that a wait for a free connection is part of it: nothing is omitted when answers stall.
     *
     * @param connections that do it side by side
     * @param perSecond how often it begins, over all connections
     * @throws FallingBehind when it is late by twice the duration
     * @throws LoadFailure when it fails once
     */
    public static Load open(Work.Opening opening, int connections, double perSecond, Duration duration)
            throws InterruptedException {
        double interval = 1e9 / perSecond;
        AtomicLong arrivals = new AtomicLong();
        return run(opening, connections, start -> () -> {
            long arrival = start + (long) (arrivals.getAndIncrement() * interval);
            if (arrival - start >= duration.toNanos()) {
                return Long.MIN_VALUE;
            }
            long wait = arrival - System.nanoTime();
            while (wait > 0) {
                LockSupport.parkNanos(wait);
                wait = arrival - System.nanoTime();
            }
            if (-wait > duration.toNanos() * (LATE_AT_MOST - 1)) {
                throw new FallingBehind(perSecond);
            }
            return arrival;
        });
    }

    /** Says when each repetition of the work begins, and waits for that moment. */
    private interface Arrivals {
        /** The nanosecond from which a latency counts; the least number for no more. */
        long next();
    }

    private interface Schedule {
        Arrivals from(long start);
    }

    private static Load run(Work.Opening opening, int connections, Schedule schedule) throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(connections);
        CountDownLatch begin = new CountDownLatch(1);
        AtomicReference<@Nullable Arrivals> arrivals = new AtomicReference<>();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        List<Histogram> histograms = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int each = 0; each < connections; each++) {
            int number = each;
            Histogram histogram = new Histogram(DIGITS);
            histograms.add(histogram);
            Thread thread = new Thread(
                    () -> {
                        try (Work work = opening.open(number)) {
                            opened.countDown();
                            begin.await();
                            Arrivals own = arrivals.get();
                            long from = own == null ? Long.MIN_VALUE : own.next();
                            while (from != Long.MIN_VALUE && failure.get() == null) {
                                work.perform();
                                histogram.recordValue(Math.max(0, System.nanoTime() - from));
                                from = own == null ? Long.MIN_VALUE : own.next();
                            }
                        } catch (IOException | SQLException | InterruptedException | RuntimeException problem) {
                            failure.compareAndSet(null, problem);
                        } finally {
                            opened.countDown();
                        }
                    },
                    "load-" + number);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        opened.await();
        long start = System.nanoTime();
        arrivals.set(schedule.from(start));
        begin.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Exception problem = failure.get();
        if (problem != null) {
            throw problem instanceof LoadFailure known ? known : new LoadFailure("The work failed.", problem);
        }
        Histogram all = new Histogram(DIGITS);
        histograms.forEach(all::add);
        return new Load(all, seconds);
    }
}
