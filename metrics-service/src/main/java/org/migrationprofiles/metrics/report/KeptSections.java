package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what reports were computed last, and has each computed once however many ask at a time. Safe for use by many
 * threads.
 */
@ApplicationScoped
class KeptSections {

    private static final int MOST = 32;

    private final Map<Key, CompletableFuture<List<Report.Section>>> kept = new LinkedHashMap<>();

    /**
     * What is kept, else what is computed, by this thread or by another one that it waits for. A failure is told to all
     * who wait for it, and not kept.
     */
    List<Report.Section> get(Key key, Supplier<List<Report.Section>> computation) {
        CompletableFuture<List<Report.Section>> mine = new CompletableFuture<>();
        CompletableFuture<List<Report.Section>> others = keep(key, mine);
        return others == null ? computed(key, mine, computation) : awaited(others);
    }

    private synchronized @Nullable CompletableFuture<List<Report.Section>> keep(
            Key key, CompletableFuture<List<Report.Section>> mine) {
        CompletableFuture<List<Report.Section>> others = kept.putIfAbsent(key, mine);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return others;
    }

    private synchronized void forget(Key key, CompletableFuture<List<Report.Section>> mine) {
        kept.remove(key, mine);
    }

    private List<Report.Section> computed(
            Key key, CompletableFuture<List<Report.Section>> mine, Supplier<List<Report.Section>> computation) {
        try {
            List<Report.Section> sections = computation.get();
            mine.complete(sections);
            return sections;
        } catch (RuntimeException | Error failure) {
            forget(key, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static List<Report.Section> awaited(CompletableFuture<List<Report.Section>> others) {
        try {
            return others.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /**
     * What sections follow from.
     *
     * @param report digest of its definition
     * @param asOf the date in the world
     * @param mark of the read model
     */
    record Key(String report, LocalDate asOf, String mark) {}
}
