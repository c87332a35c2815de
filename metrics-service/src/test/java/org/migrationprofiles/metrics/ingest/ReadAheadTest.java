package org.migrationprofiles.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One batch is read while another one is written, and no more than one. */
class ReadAheadTest {

    private static final int PATIENCE_SECONDS = 10;
    private static final int BATCHES = 100;

    @AfterEach
    void noInterruptionIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void batchesComeInTheirOrderAndNoneBehindTheLast() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();

        try (ReadAhead<Integer> ahead = new ReadAhead<>(read::incrementAndGet, number -> number == BATCHES)) {
            int batch;
            do {
                batch = ahead.next();
                taken.add(batch);
            } while (batch < BATCHES);
        }

        assertThat(taken).hasSize(BATCHES).isSorted().startsWith(1);
        assertThat(read).hasValue(BATCHES);
    }

    @Test
    void oneIsReadWhileAnotherIsWrittenAndNoMore() throws InterruptedException {
        Semaphore begun = new Semaphore(0);
        AtomicInteger read = new AtomicInteger();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                () -> {
                    begun.release();
                    return read.incrementAndGet();
                },
                number -> false)) {
            assertThat(ahead.next()).isEqualTo(1);

            // The second is read though nobody has asked for it; the third is only when the second has been taken.
            assertThat(begun.tryAcquire(2, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(begun.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(ahead.next()).isEqualTo(2);
            assertThat(begun.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatFailsFailsWhereItWasToBeTakenBehindWhatWasRead() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        IllegalArgumentException failure = new IllegalArgumentException("no broker");

        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                () -> {
                    if (read.incrementAndGet() == 3) {
                        throw failure;
                    }
                    return read.get();
                },
                number -> false)) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThat(ahead.next()).isEqualTo(2);
            assertThatThrownBy(ahead::next).isSameAs(failure);
        }
        assertThat(read).hasValue(3);
    }

    /** Whoever fails to write closes what was read from next. */
    @Test
    void nothingIsReadAnyMoreBehindTheEnd() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        AtomicBoolean stopped = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        ReadAhead<Integer> ahead = new ReadAhead<>(
                () -> {
                    reading.countDown();
                    try {
                        never.await();
                        return 1;
                    } finally {
                        stopped.set(true);
                    }
                },
                number -> false);
        assertThat(reading.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        ahead.close();

        assertThat(stopped).isTrue();
    }

    @Test
    void whoIsAskedToStopStopsThoughABatchIsThere() throws InterruptedException {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(() -> 1, number -> false)) {
            assertThat(ahead.next()).isEqualTo(1);
            Thread.currentThread().interrupt();

            assertThatThrownBy(ahead::next).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void whoIsAskedToStopWhileNothingComesStops() {
        Thread writer = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);

        try (ReadAhead<Integer> ahead = new ReadAhead<>(
                () -> {
                    writer.interrupt();
                    never.await();
                    return 1;
                },
                number -> false)) {
            assertThatThrownBy(ahead::next).isInstanceOf(InterruptedException.class);
        }
    }
}
