package org.migrationprofiles.metrics.indicator.catalogue;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;

/** Counts revisions of durations. None is on record yet. */
@Singleton
class DurationRevisions extends CataloguedIndicator {

    DurationRevisions() {
        super(
                "duration-revisions",
                Kind.NUMBER,
                "How often the end of a project was put off.",
                List.of(PROJECT),
                List.of("S27"));
    }
}
