package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.migrationprofiles.metrics.KeptAnswers;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.ingest.ReadModelMark;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * Reads once what all answers of one mark of the read model have in common, whoever asks for it: rows of reports, checks of claims,
 * and who asks again because an answer took too long (ADR 0098). What one reading needs of another must not need the first: who waits
 * for what another thread reads must come to an end.
 */
@ApplicationScoped
class KeptReadings {

    // More than a report and all claims ask.
    private static final int MOST_KEPT = 1_024;
    private static final long HEAVIEST = 16_000_000;

    private final ReadSnapshot snapshot;
    private final ReadModelMark mark;
    private final KeptAnswers<Key, Object> kept = new KeptAnswers<>(MOST_KEPT, HEAVIEST, AnswerWeight::ofReading);

    @Inject
    KeptReadings(ReadSnapshot snapshot, ReadModelMark mark) {
        this.snapshot = snapshot;
        this.mark = mark;
    }

    /**
     * What is read, or was read before of the same mark on the same day.
     *
     * @param what it is, equal whenever it is read, and to nothing else: a question of a type of its own
     * @param reading reads it, of the facts alone; nobody changes what it gives
     */
    @SuppressWarnings("unchecked") // What is kept under a question was read for it.
    <T> T once(Object what, Supplier<T> reading) {
        return snapshot.once(
                what,
                () -> snapshot.isOneMoment()
                        ? (T) kept.get(new Key(what, ReadingConditions.today(), mark.now()), reading::get)
                        : reading.get());
    }

    /**
     * What a reading follows from.
     *
     * @param what is read
     * @param today the day on which it was
     * @param mark of the read model
     */
    private record Key(Object what, LocalDate today, String mark) {}
}
