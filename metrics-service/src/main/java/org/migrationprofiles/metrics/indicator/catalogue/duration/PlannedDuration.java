package org.migrationprofiles.metrics.indicator.catalogue.duration;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Measures how long projects were to take when they began. */
@Singleton
@RestsOn("project.schedule")
class PlannedDuration extends CataloguedIndicator {

    PlannedDuration() {
        super(
                "planned-duration",
                Kind.MONTHS,
                "Calendar months from the start of a project to the end planned at first, both days " + "included.",
                List.of(PROJECT),
                List.of("S26", "S28"));
    }

    @Override
    public boolean bounded() {
        return true;
    }
}
