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
    void soManyAreKeptAsWeighNoMoreThanTheyMay() {
        KeptAnswers<String, String> weighed = new KeptAnswers<>(10, 12, String::length);
        ask(weighed, "aaa");
        ask(weighed, "bbb");
        ask(weighed, "aaa");
        ask(weighed, "ccc");
        assertThat(ask(weighed, "aaa")).isEqualTo("aaa 1");
        assertThat(ask(weighed, "ccc")).isEqualTo("ccc 3");
        assertThat(ask(weighed, "bbb")).isEqualTo("bbb 4");
    }

    @Test
    void whatWeighsTooMuchByItselfIsAnsweredAndNotKept() {
        KeptAnswers<String, String> weighed = new KeptAnswers<>(10, 12, String::length);
        assertThat(ask(weighed, "much too long")).isEqualTo("much too long 1");
        assertThat(ask(weighed, "much too long")).isEqualTo("much too long 2");
        assertThat(ask(weighed, "a")).isEqualTo("a 3");
        assertThat(ask(weighed, "a")).isEqualTo("a 3");
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
        return ask(kept, question);
    }

    private String ask(KeptAnswers<String, String> kept, String question) {
        return kept.get(question, () -> question + " " + computed.incrementAndGet());
    }
}
