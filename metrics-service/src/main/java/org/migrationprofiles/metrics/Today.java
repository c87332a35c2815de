package org.migrationprofiles.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** The day (UTC) of a question that names none: that of the instant whose knowledge it asks for, else the present one. */
@ApplicationScoped
public class Today {

    private final Clock clock;

    @Inject
    public Today(Clock clock) {
        this.clock = clock;
    }

    /** The day of the question at hand. */
    public LocalDate asked() {
        return ReadingConditions.current()
                .flatMap(ReadingConditions::knownAt)
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** The present day, when it is asked what is known now; empty when an earlier time is asked about. */
    public Optional<LocalDate> now() {
        boolean earlier =
                ReadingConditions.current().flatMap(ReadingConditions::knownAt).isPresent();
        return earlier ? Optional.empty() : Optional.of(LocalDate.now(clock));
    }
}
