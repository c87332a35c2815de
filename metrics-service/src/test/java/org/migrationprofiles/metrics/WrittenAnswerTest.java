package org.migrationprofiles.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text of an answer is what writing it anew would be, whatever changes from one moment to the next. */
class WrittenAnswerTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void isWhatTheAnswerOfTheLaterMomentWouldBe() throws Exception {
        WrittenAnswer<Answer> written = new WrittenAnswer<>(
                new Answer("\"next\":null,\"lag\":0", List.of(1, 2), null, 0, "end"), new Moving(null, 0));

        assertThat(written.json(MAPPER, new Moving("/feed", 17)))
                .isEqualTo(MAPPER.writeValueAsString(
                        new Answer("\"next\":null,\"lag\":0", List.of(1, 2), "/feed", 17, "end")));
        assertThat(written.json(MAPPER, new Moving(null, 3)))
                .isEqualTo(MAPPER.writeValueAsString(
                        new Answer("\"next\":null,\"lag\":0", List.of(1, 2), null, 3, "end")));
    }

    @Test
    void refusesMembersThatTheAnswerDoesNotHave() {
        WrittenAnswer<Answer> written =
                new WrittenAnswer<>(new Answer("", List.of(), null, 1, "end"), new Moving(null, 2));

        assertThatThrownBy(() -> written.json(MAPPER, new Moving(null, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("members that change");
    }

    /** An answer; next and lag are those of a moment. */
    public record Answer(
            String text, List<Integer> items, @Nullable String next, int lag, String end) {}

    /** What a moment changes. */
    public record Moving(@Nullable String next, int lag) {}
}
