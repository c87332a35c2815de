package org.migrationprofiles.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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
        return ReadingConditions.today(clock);
    }

    /** The present day, when it is asked what is known now; empty when an earlier time is asked about. */
    public Optional<LocalDate> now() {
        return ReadingConditions.knownAtOfRequest().isPresent() ? Optional.empty() : Optional.of(LocalDate.now(clock));
    }
}
