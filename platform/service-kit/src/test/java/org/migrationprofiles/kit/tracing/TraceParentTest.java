package org.migrationprofiles.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the form of W3C Trace Context, version 00, is taken for a place in a trace. */
class TraceParentTest {

    private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsItsPartsAndWritesThemAsTheyWere() {
        TraceParent read = TraceParent.of(GOOD).orElseThrow();

        assertThat(read.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(read.context().getSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(read.context().isSampled()).isTrue();
        assertThat(read.context().isRemote()).isTrue();
        assertThat(TraceParent.of(Span.wrap(read.context()))).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01 ",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01",
                "00-'; drop table change_event; --34-00f067aa0ba902b7-01",
                "00-\u0664bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
            })
    void takesAnythingElseForNothing(String text) {
        assertThat(TraceParent.of(text)).isEmpty();
        assertThatThrownBy(() -> new TraceParent(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsNothing() {
        assertThat(TraceParent.of((String) null)).isEmpty();
        assertThat(TraceParent.current()).isEmpty();
        assertThat(TraceParent.of(Span.getInvalid())).isEmpty();
    }
}
