package org.migrationprofiles.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String OUTPUT = """
            transaction type: x
            number of transactions actually processed: 5896
            number of failed transactions: %d (0.000%%)
            latency average = 5.427 ms
            tps = 2948.169424 (without initial connection time)
            """;

    @Test
    void theRateOfPgbenchIsRead() {
        assertThat(PgBench.rate(OUTPUT.formatted(0), 0)).isEqualTo(2948.169424);
    }

    @Test
    void aRunWithFailuresIsNoRun() {
        assertThatThrownBy(() -> PgBench.rate(OUTPUT.formatted(3), 0)).isInstanceOf(LoadFailure.class);
        assertThatThrownBy(() -> PgBench.rate(OUTPUT.formatted(0), 2)).isInstanceOf(LoadFailure.class);
        assertThatThrownBy(() -> PgBench.rate("pgbench: error: aborted", 0))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("aborted");
    }

    @Test
    void residentMemoryIsReadInMebibytes() {
        assertThat(ProcessFigures.residentMebibytes(Stream.of("VmPeak:\t  99 kB", "VmRSS:\t  2048 kB")))
                .hasValue(2);
        assertThat(ProcessFigures.residentMebibytes(Stream.of("Name:\tjava"))).isEmpty();
    }

    @Test
    void thisProcessHasTakenTime() {
        assertThat(ProcessFigures.processorSeconds(ProcessHandle.current().pid()))
                .isPositive();
    }
}
