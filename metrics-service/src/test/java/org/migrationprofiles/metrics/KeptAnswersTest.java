package org.migrationprofiles.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A question is answered once, by whom it is asked first, and again when it is no longer kept. */
class KeptAnswersTest {

    private final AtomicInteger computed = new AtomicInteger();
    private final KeptAnswers<String, String> kept = new KeptAnswers<>(2);

    @Test
    void theSameQuestionIsAnsweredOnce() {
        assertThat(ask("a")).isEqualTo("a 1");
        assertThat(ask("a")).isEqualTo("a 1");
        assertThat(ask("b")).isEqualTo("b 2");
    }

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        ask("a");
        ask("b");
        ask("a");
        ask("c");
        assertThat(ask("a")).isEqualTo("a 1");
        assertThat(ask("b")).isEqualTo("b 4");
    }

    @Test
    void aFailureIsToldAndNotKept() {
        Supplier<String> failing = () -> {
            throw new IllegalStateException("no database");
        };
        assertThatThrownBy(() -> kept.get("a", failing)).hasMessage("no database");
        assertThat(ask("a")).isEqualTo("a 1");
    }

    @Test
    void whoAsksMeanwhileWaitsForTheFirst() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> slow = new CompletableFuture<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<String> first = CompletableFuture.supplyAsync(
                    () -> kept.get("a", () -> {
                        begun.countDown();
                        return slow.join();
                    }),
                    threads);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> ask("a"), threads);
            slow.complete("the first one's");
            assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("the first one's");
            assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("the first one's");
            assertThat(computed).hasValue(0);
        } finally {
            threads.shutdownNow();
        }
    }

    private String ask(String question) {
        return kept.get(question, () -> question + " " + computed.incrementAndGet());
    }
}
