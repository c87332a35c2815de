package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells which step of the ladder of impacts was the highest. */
@Singleton
@RestsOn({"impact.subject", "impact.attribution", "impact.highestStep", "activity.projectId"})
class ImpactHighestStep extends CataloguedIndicator {

    ImpactHighestStep() {
        super(
                "impact-highest-step",
                Kind.PROPORTION,
                "Whether an impact is on record that reached a step of the ladder AWARENESS, AGENDA, "
                        + "PLAN, POLICY, LEGISLATION; by category, this one as the highest of all."
                        + " A no where another is.",
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
    public String populationRule() {
        return "N is all units of the population; n those whose highest step on record is this one; "
                + "unknown those without any step on record.";
    }

    @Override
    public String provenances() {
        return filled("""
                select impact.state -> 'provenance' from {impacts} impact where impact.state ->> 'highestStep' is not null
                """);
    }
}
