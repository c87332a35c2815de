package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether data became more available (R2). */
@Singleton
@RestsOn("capacity-result.value")
class DataAvailabilityIncreased extends CataloguedIndicator {

    DataAvailabilityIncreased() {
        super(
                "data-availability-increased",
                Kind.PROPORTION,
                "Whether disaggregated migration data became more available.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S62"));
    }

    @Override
    public List<String> results() {
        return List.of("R2");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {results-said} result where code = 'R2'
                """);
    }
}
