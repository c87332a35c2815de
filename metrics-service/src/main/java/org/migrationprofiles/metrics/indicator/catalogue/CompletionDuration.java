package org.migrationprofiles.metrics.indicator.catalogue;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;

/** Measures how long projects took. No start and no end is on record yet. */
@Singleton
class CompletionDuration extends CataloguedIndicator {

    CompletionDuration() {
        super(
                "completion-duration",
                Kind.MONTHS,
                "Months from start to end of a project.",
                List.of(PROJECT),
                List.of("S26", "S28"));
    }
}
