package org.migrationprofiles.metrics.indicator.catalogue.duration;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Measures how many times as long as planned projects took. */
@Singleton
@RestsOn("project.schedule")
class DurationRatio extends CataloguedIndicator {

    DurationRatio() {
        super(
                "duration-ratio",
                Kind.NUMBER,
                "How many times as long as planned at first a project took; 3 where 18 months became " + "54.",
                List.of(PROJECT),
                List.of("S28"));
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public String valueUnit() {
        return "TIMES";
    }
}
