package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether data collection was trained (R3). */
@Singleton
@RestsOn("capacity-result.value")
class TrainingDataCollection extends CataloguedIndicator {

    TrainingDataCollection() {
        super(
                "training-data-collection",
                Kind.PROPORTION,
                "Whether there was training, or another means, for better data collection.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S63"));
    }

    @Override
    public List<String> results() {
        return List.of("R3");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {results-said} result where code = 'R3'
                """);
    }
}
