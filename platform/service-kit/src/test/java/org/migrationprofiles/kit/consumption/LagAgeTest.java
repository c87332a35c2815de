package org.migrationprofiles.kit.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** For how long what a consumer has not read has been there. */
class LagAgeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final TopicPartition ONE = new TopicPartition("one", 0);
    private static final TopicPartition OTHER = new TopicPartition("other", 0);

    private final LagAge age = new LagAge();

    @Test
    void nothingWaitsWhereAllIsRead() {
        assertThat(look(0, 5, 5)).isZero();
        assertThat(look(1, 6, 6)).isZero();
    }

    @Test
    void whatIsNotReadHasWaitedSinceTheLookBeforeItWasThere() {
        assertThat(look(0, 5, 5)).isZero();

        assertThat(look(1, 8, 5)).hasSeconds(1);
        assertThat(look(2, 9, 6)).hasSeconds(2);
        assertThat(look(3, 9, 7)).hasSeconds(3);
    }

    @Test
    void aConsumerThatReadsOnIsBehindByItsDelayAlone() {
        assertThat(look(0, 10, 10)).isZero();
        for (int second = 1; second < 100; second++) {
            // Always ten events behind, which came a second ago.
            assertThat(look(second, 10 + 10L * second, 10L * second)).isLessThanOrEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void whatHasCaughtUpIsNotBehind() {
        assertThat(look(0, 5, 5)).isZero();
        assertThat(look(1, 8, 5)).hasSeconds(1);
        assertThat(look(2, 8, 5)).hasSeconds(2);

        assertThat(look(3, 8, 8)).isZero();
        assertThat(look(4, 9, 8)).hasSeconds(1);
    }

    @Test
    void onePartitionThatStandsStillCounts() {
        assertThat(look(0, 5, 5)).isZero();
        for (int second = 1; second < 10; second++) {
            Map<TopicPartition, Long> ends = Map.of(ONE, 5L + second, OTHER, 1L);
            assertThat(age.look(START.plusSeconds(second), ends, Map.of(ONE, 5L + second)))
                    .hasSeconds(second);
        }
    }

    @Test
    void whoIsBehindForLongerThanLooksAreKeptIsStillBehindSinceThen() {
        assertThat(look(0, 5, 5)).isZero();
        for (int second = 1; second < LagAge.LOOKS + 100; second++) {
            assertThat(look(second, 5 + second, 5)).hasSeconds(second);
        }

        assertThat(look(LagAge.LOOKS + 100, 10_000, 5)).hasSeconds(LagAge.LOOKS + 100);
    }

    private Duration look(int second, long end, long taken) {
        return age.look(START.plusSeconds(second), Map.of(ONE, end), Map.of(ONE, taken));
    }
}
