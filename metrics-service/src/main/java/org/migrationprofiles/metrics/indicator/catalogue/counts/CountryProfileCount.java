package org.migrationprofiles.metrics.indicator.catalogue.counts;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Counts country profiles. */
@Singleton
@RestsOn("country-profile.id")
class CountryProfileCount extends CataloguedIndicator {

    CountryProfileCount() {
        super(
                "country-profiles",
                Kind.COUNT,
                "How many country profiles there are.",
                List.of(COUNTRY_PROFILE),
                List.of("S22", "S60"));
    }
}
