package org.migrationprofiles.metrics.indicator.catalogue;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;

import jakarta.inject.Singleton;
import java.util.List;

/** Counts countries. */
@Singleton
class CountryCount extends CataloguedIndicator {

    CountryCount() {
        super("countries", Kind.COUNT, "How many countries there are.", List.of(COUNTRY), List.of("S22"));
    }
}
