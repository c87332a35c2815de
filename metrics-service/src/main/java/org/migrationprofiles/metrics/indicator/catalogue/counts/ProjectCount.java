package org.migrationprofiles.metrics.indicator.catalogue.counts;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts projects. */
@Singleton
@RestsOn("project.id")
class ProjectCount extends CataloguedIndicator {

    ProjectCount() {
        super(
                "projects",
                Kind.COUNT,
                "How many projects there are.",
                List.of(PROJECT),
                List.of("S2", "S22", "S25", "S32"));
    }
}
