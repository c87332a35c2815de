package org.migrationprofiles.metrics.indicator.catalogue.duration;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Measures the time from funding to the first publication, in years of the calendar. */
@Singleton
@RestsOn({"project.fundingYear", "publication.editionYear"})
class PublicationLagFirst extends CataloguedIndicator {

    PublicationLagFirst() {
        super(
                "publication-lag-first",
                Kind.YEARS,
                "Years from funding to the edition year of the first publication.",
                List.of(PUBLICATION, PROJECT, COUNTRY_PROFILE),
                List.of("S107"));
    }
}
