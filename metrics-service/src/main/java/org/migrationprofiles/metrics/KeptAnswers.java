package org.migrationprofiles.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was asked last, and has each question answered once however many ask it at a time. A question must hold all that its
 * answer follows from, above all the mark of the read model: then what is kept is what would be computed again. Safe for use by many
 * threads.
 *
 * @param <Q> questions, equal when their answers are
 * @param <A> answers, which nobody changes
 */
public final class KeptAnswers<Q, A> {

    private static final float USUAL_LOAD = 0.75f;

    private final int most;
    private final Map<Q, CompletableFuture<A>> kept;

    /**
     * @param most how many answers are kept; the one that was asked for longest ago goes first
     */
    public KeptAnswers(int most) {
        this.most = most;
        this.kept = new LinkedHashMap<>(most, USUAL_LOAD, true);
    }

    /**
     * What is kept, else what is computed, by this thread or by another one that it waits for. A failure is told to all
     * who wait for it, and not kept.
     */
    public A get(Q question, Supplier<A> computation) {
        CompletableFuture<A> mine = new CompletableFuture<>();
        CompletableFuture<A> others = keep(question, mine);
        return others == null ? computed(question, mine, computation) : awaited(others);
    }

    private synchronized @Nullable CompletableFuture<A> keep(Q question, CompletableFuture<A> mine) {
        CompletableFuture<A> others = kept.putIfAbsent(question, mine);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return others;
    }

    private synchronized void forget(Q question, CompletableFuture<A> mine) {
        kept.remove(question, mine);
    }

    private A computed(Q question, CompletableFuture<A> mine, Supplier<A> computation) {
        try {
            A answer = computation.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error failure) {
            forget(question, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static <A> A awaited(CompletableFuture<A> others) {
        try {
            return others.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
