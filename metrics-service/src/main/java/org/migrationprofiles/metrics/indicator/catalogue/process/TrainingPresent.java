package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether there was any training. */
@Singleton
@RestsOn({
    "capacity-result.value",
    "activity.projectId",
    "activity.status",
    "activity.type",
    "activity.purposes",
    "activity.countries"
})
class TrainingPresent extends CataloguedIndicator {

    TrainingPresent() {
        super(
                "training-present",
                Kind.PROPORTION,
                "Whether there was training: an activity that was held, is training by its type or purpose, and "
                        + "is for the country or for the whole project; or a result that says so of data "
                        + "collection or data use. A no only where both results say no.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S93", "S103"));
    }

    @Override
    public int formulaVersion() {
        return 2;
    }

    @Override
    public List<String> results() {
        return List.of("R3", "R4");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {results-said} result where code in ('R3', 'R4')
                union all
                select activity.state -> 'provenance' from {trainings} activity where activity.state ->> 'projectId' = u.project_id
                """);
    }
}
