package org.migrationprofiles.metrics;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
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
    private final long heaviest;
    private final ToLongFunction<A> weight;
    private final Map<Q, Entry<A>> kept;
    private long weightOfAll;

    /**
     * @param most how many answers are kept; the one that was asked for longest ago goes first
     * @param heaviest how much all of them may weigh, so that they fit into memory however long answers become; an answer that weighs more by
     *     itself is not kept
     * @param weight of an answer, in about bytes; looked at once, when it is there
     */
    public KeptAnswers(int most, long heaviest, ToLongFunction<A> weight) {
        this.most = most;
        this.heaviest = heaviest;
        this.weight = weight;
        this.kept = new LinkedHashMap<>(most, USUAL_LOAD, true);
    }

    /** Keeps answers that are all of about the same size, which is small. */
    public KeptAnswers(int most) {
        this(most, most, answer -> 1);
    }

    /**
     * What is kept, else what is computed, by this thread or by another one that it waits for. A failure is told to all
     * who wait for it, and not kept.
     */
    public A get(Q question, Supplier<A> computation) {
        Entry<A> mine = new Entry<>();
        Entry<A> others = keep(question, mine);
        return others == null ? computed(question, mine, computation) : awaited(others.answer);
    }

    private synchronized @Nullable Entry<A> keep(Q question, Entry<A> mine) {
        Entry<A> others = kept.putIfAbsent(question, mine);
        if (kept.size() > most) {
            dropEldest();
        }
        return others;
    }

    private synchronized void weigh(Q question, Entry<A> mine, long heavy) {
        // It may have gone meanwhile, and another one be there.
        if (kept.get(question) == mine) {
            mine.weight = heavy;
            weightOfAll += heavy;
            while (weightOfAll > heaviest) {
                dropEldest();
            }
        }
    }

    private synchronized void forget(Q question, Entry<A> mine) {
        kept.remove(question, mine);
    }

    private void dropEldest() {
        Iterator<Entry<A>> eldest = kept.values().iterator();
        weightOfAll -= eldest.next().weight;
        eldest.remove();
    }

    private A computed(Q question, Entry<A> mine, Supplier<A> computation) {
        try {
            A answer = computation.get();
            weigh(question, mine, weight.applyAsLong(answer));
            mine.answer.complete(answer);
            return answer;
        } catch (RuntimeException | Error failure) {
            forget(question, mine);
            mine.answer.completeExceptionally(failure);
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

    private static final class Entry<A> {
        private final CompletableFuture<A> answer = new CompletableFuture<>();
        private long weight;
    }
}
