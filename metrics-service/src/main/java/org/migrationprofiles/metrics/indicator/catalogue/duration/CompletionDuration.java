package org.migrationprofiles.metrics.indicator.catalogue.duration;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Measures how long projects took. */
@Singleton
@RestsOn("project.schedule")
class CompletionDuration extends CataloguedIndicator {

    CompletionDuration() {
        super(
                "completion-duration",
                Kind.MONTHS,
                "Calendar months from the start of a project to its end in fact, both days included.",
                List.of(PROJECT),
                List.of("S26", "S28", "C8"));
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public int formulaVersion() {
        return 2;
    }
}
