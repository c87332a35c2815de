package org.migrationprofiles.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void aBacklogIsOfAsManyEventsAsNamed() {
        assertThat(BenchOptions.parse(List.of()).events()).isEqualTo(100_000);
        assertThat(BenchOptions.parse(List.of("--events", "5000")).events()).isEqualTo(5_000);
    }

    @Test
    void aJavaWithoutCachesIsRefused(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");

        assertThat(CachedStart.feature(directory)).isEqualTo(21);
        assertThatThrownBy(() -> CachedStart.of(BenchOptions.parse(List.of("--jdk", directory.toString()))
                        .jdk()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--jdk")
                .hasMessageContaining("21");
        assertThatThrownBy(() -> CachedStart.of(Optional.of(directory.resolve("nowhere"))))
                .isInstanceOf(IllegalArgumentException.class);

        Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        assertThat(CachedStart.of(Optional.of(directory))).contains(new CachedStart(directory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--projects", "--projects 0", "--projects many", "--fast", "--seconds 10000001", "--jdk"})
    void whatCannotBeIsRefused(String words) {
        assertThatThrownBy(() -> BenchOptions.parse(List.of(words.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words.split(" ")[0]);
    }
}
