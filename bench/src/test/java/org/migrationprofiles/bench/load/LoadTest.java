package org.migrationprofiles.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void arrivalsBehindAStallWaitForItAndAreCountedSo() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        Load load = Load.open(
                number -> () -> {
                    if (turn.getAndIncrement() == 0) {
                        pause(Duration.ofMillis(200));
                    }
                },
                1,
                100,
                SHORT);

        // 30 arrivals, of which the first takes 200 ms: the second waits for 190 ms, the third for 180 ms ...
        assertThat(load.count()).isEqualTo(30);
        assertThat(load.microseconds(100)).isGreaterThanOrEqualTo(195_000);
        assertThat(load.microseconds(50)).isGreaterThan(20_000);
    }

    @Test
    void withoutAStallLatenciesAreThoseOfTheWork() throws Exception {
        Load load = Load.open(number -> () -> {}, 2, 100, SHORT);

        assertThat(load.count()).isEqualTo(30);
        assertThat(load.microseconds(50)).isLessThan(20_000);
    }

    @Test
    void asFastAsItIsAnswered() throws Exception {
        Load load = Load.closed(number -> () -> pause(Duration.ofMillis(10)), 2, SHORT);

        assertThat(load.count()).isBetween(4L, 62L);
        assertThat(load.perSecond()).isLessThanOrEqualTo(210);
        assertThat(load.microseconds(50)).isGreaterThanOrEqualTo(9_900);
    }

    @Test
    void whatFailsOnceEndsTheRun() {
        assertThatThrownBy(() -> Load.closed(
                        number -> () -> {
                            throw new IOException("Answered 503");
                        },
                        2,
                        SHORT))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("Answered 503");
    }

    @Test
    void whatCannotBeOpenedEndsTheRun() {
        assertThatThrownBy(() -> Load.open(
                        number -> {
                            throw new IOException("Nobody listens");
                        },
                        2,
                        100,
                        SHORT))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("Nobody listens");
    }

    @Test
    void whatCannotKeepUpSaysSo() {
        assertThatThrownBy(
                        () -> Load.open(number -> () -> pause(Duration.ofMillis(50)), 1, 1_000, Duration.ofMillis(100)))
                .isInstanceOf(FallingBehind.class)
                .hasMessageContaining("1000");
    }

    private static void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
