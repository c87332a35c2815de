package org.migrationprofiles.metrics.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Claims are checked soon after a change, not after each of many, and never without a break. */
class CheckPaceTest {

    private final CheckPace pace = new CheckPace(Duration.ofMillis(500), Duration.ofSeconds(5));

    @Test
    void onceNothingNewWasHeardForAMoment() {
        assertThat(pace.isTime("a", millis(0))).isFalse();
        assertThat(pace.isTime("b", millis(400))).isFalse();
        assertThat(pace.isTime("b", millis(800))).isFalse();
        assertThat(pace.isTime("b", millis(900))).isTrue();
    }

    @Test
    void atTheLatestAfterSomeTimeWhoeverWrites() {
        for (int time = 0; time < 5000; time += 250) {
            assertThat(pace.isTime("mark " + time, millis(time))).isFalse();
        }
        assertThat(pace.isTime("another", millis(5000))).isTrue();
    }

    @Test
    void afterACheckItRestsFourTimesAsLong() {
        pace.checked(millis(0), millis(2000));
        assertThat(pace.isTime("a", millis(2000))).isFalse();
        assertThat(pace.isTime("a", millis(9999))).isFalse();
        assertThat(pace.isTime("a", millis(10_000))).isTrue();
    }

    @Test
    void whatOthersCheckedIsNotOwed() {
        assertThat(pace.isTime("a", millis(0))).isFalse();
        pace.nothingIsOwed();
        assertThat(pace.isTime("b", millis(5000))).isFalse();
        assertThat(pace.isTime("b", millis(5500))).isTrue();
    }

    private static long millis(long time) {
        return Duration.ofMillis(time).toNanos();
    }
}
