package org.migrationprofiles.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What batches owe is told soon behind the last of them, and a few times while they come. */
class TellingPaceTest {

    private final TellingPace pace = new TellingPace(Duration.ofSeconds(5));

    @Test
    void nothingIsLookedForThatNobodyOwes() {
        assertThat(pace.isTime(() -> true, millis(0))).isFalse();
    }

    @Test
    void onceNoBatchComesAnyMore() {
        pace.owes(millis(0));
        assertThat(pace.isTime(() -> false, millis(100))).isFalse();
        assertThat(pace.isTime(() -> true, millis(200))).isTrue();
        assertThat(pace.isTime(() -> true, millis(300))).isFalse();
    }

    @Test
    void atTheLatestAfterSomeTimeAndOnceMoreBehindTheLast() {
        pace.owes(millis(0));
        pace.owes(millis(4000));
        assertThat(pace.isTime(() -> false, millis(4999))).isFalse();
        assertThat(pace.isTime(() -> false, millis(5000))).isTrue();
        pace.looked(millis(5000), millis(5100));
        assertThat(pace.isTime(() -> false, millis(10_099))).isFalse();
        assertThat(pace.isTime(() -> false, millis(10_100))).isTrue();
        pace.looked(millis(10_100), millis(10_200));
        assertThat(pace.isTime(() -> true, millis(10_300))).isTrue();
        pace.looked(millis(10_300), millis(10_400));
        assertThat(pace.isTime(() -> true, millis(60_000))).isFalse();
    }

    @Test
    void whileBatchesComeItRestsFourTimesAsLongAsItLooked() {
        pace.owes(millis(0));
        assertThat(pace.isTime(() -> false, millis(5000))).isTrue();
        pace.looked(millis(5000), millis(8000));
        assertThat(pace.isTime(() -> false, millis(19_999))).isFalse();
        assertThat(pace.isTime(() -> false, millis(20_000))).isTrue();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
