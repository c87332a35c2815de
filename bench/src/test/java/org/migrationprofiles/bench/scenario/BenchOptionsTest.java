package org.migrationprofiles.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {

    @Test
    void withoutWordsAllIsMeasuredSevenTimesOnTheFundsPortfolio() {
        BenchOptions options = BenchOptions.parse(List.of());

        assertThat(options.scenarios()).isEmpty();
        assertThat(options.repetitions()).isEqualTo(7);
        assertThat(options.projects()).isEqualTo(2_000);
        assertThat(options.keep()).isFalse();
    }

    @Test
    void namesAndOptionsInAnyOrder() {
        BenchOptions options =
                BenchOptions.parse(List.of("get", "--projects", "20000", "list", "--note", "a busy machine"));

        assertThat(options.scenarios()).containsExactly("get", "list");
        assertThat(options.projects()).isEqualTo(20_000);
        assertThat(options.note()).isEqualTo("a busy machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--projects", "--projects 0", "--projects many", "--fast", "--seconds 10000001"})
    void whatCannotBeIsRefused(String words) {
        assertThatThrownBy(() -> BenchOptions.parse(List.of(words.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words.split(" ")[0]);
    }
}
