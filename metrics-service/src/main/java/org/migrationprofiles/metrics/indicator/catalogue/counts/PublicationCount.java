package org.migrationprofiles.metrics.indicator.catalogue.counts;

import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts publications. */
@Singleton
@RestsOn("publication.id")
class PublicationCount extends CataloguedIndicator {

    PublicationCount() {
        super(
                "publications",
                Kind.COUNT,
                "How many publications there are.",
                List.of(PUBLICATION),
                List.of("S22", "S23", "S31", "S36"));
    }
}
