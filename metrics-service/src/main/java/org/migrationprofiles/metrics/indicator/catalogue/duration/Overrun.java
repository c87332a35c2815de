package org.migrationprofiles.metrics.indicator.catalogue.duration;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Measures how much later than planned projects ended. */
@Singleton
@RestsOn("project.schedule")
class Overrun extends CataloguedIndicator {

    Overrun() {
        super(
                "overrun",
                Kind.MONTHS,
                "Calendar months from the end of a project planned at first to its end in fact; less "
                        + "than zero when it came earlier.",
                List.of(PROJECT),
                List.of("S28"));
    }

    @Override
    public boolean bounded() {
        return true;
    }
}
