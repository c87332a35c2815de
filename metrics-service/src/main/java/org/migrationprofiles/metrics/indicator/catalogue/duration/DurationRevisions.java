package org.migrationprofiles.metrics.indicator.catalogue.duration;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts how often the end of a project was moved. */
@Singleton
@RestsOn("project.schedule")
class DurationRevisions extends CataloguedIndicator {

    DurationRevisions() {
        super(
                "duration-revisions",
                Kind.NUMBER,
                "How often the end of a project was moved. Those on record are the least, unless "
                        + "somebody said that they are all; none on record says nothing.",
                List.of(PROJECT),
                List.of("S27"));
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
