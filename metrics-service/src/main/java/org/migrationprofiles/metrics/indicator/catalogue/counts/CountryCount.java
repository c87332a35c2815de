package org.migrationprofiles.metrics.indicator.catalogue.counts;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts countries. */
@Singleton
@RestsOn("country-profile.country")
class CountryCount extends CataloguedIndicator {

    CountryCount() {
        super("countries", Kind.COUNT, "How many countries there are.", List.of(COUNTRY), List.of("S22"));
    }
}
