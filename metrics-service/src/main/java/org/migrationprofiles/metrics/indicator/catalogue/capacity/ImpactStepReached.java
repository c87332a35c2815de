package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells how high on the ladder of impacts a unit came. */
@Singleton
@RestsOn({"impact.subject", "impact.attribution", "impact.highestStep", "activity.projectId"})
class ImpactStepReached extends CataloguedIndicator {

    ImpactStepReached() {
        super(
                "impact-step-reached",
                Kind.PROPORTION,
                "Whether an impact is on record that reached a step of the ladder AWARENESS, AGENDA, "
                        + "PLAN, POLICY, LEGISLATION; by category, this step or a higher one.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S43", "S101"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public List<String> categories() {
        return List.of("AWARENESS", "AGENDA", "PLAN", "POLICY", "LEGISLATION");
    }

    @Override
    public String provenances() {
        return filled("""
                select impact.state -> 'provenance' from {impacts} impact where impact.state ->> 'highestStep' is not null
                """);
    }
}
