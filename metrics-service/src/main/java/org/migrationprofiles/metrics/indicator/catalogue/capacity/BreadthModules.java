package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts the modules of publications. */
@Singleton
@RestsOn("publication.modules")
class BreadthModules extends CataloguedIndicator {

    BreadthModules() {
        super(
                "breadth-modules",
                Kind.NUMBER,
                "How many thematic modules a publication is made of, or the publications of a profile "
                        + "or project together, each title once; without any on record, no number.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT),
                List.of("S45"));
    }
}
