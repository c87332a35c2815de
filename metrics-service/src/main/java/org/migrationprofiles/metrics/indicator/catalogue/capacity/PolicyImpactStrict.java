package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether an impact meets the report's own definition. */
@Singleton
@RestsOn({"impact.subject", "impact.strictDefinitionMet", "activity.projectId"})
class PolicyImpactStrict extends CataloguedIndicator {

    PolicyImpactStrict() {
        super(
                "policy-impact-strict",
                Kind.PROPORTION,
                "Whether there was a policy impact by the report's definition: no national policy "
                        + "before, a part or the whole of one after, as a result of the project. A no where one "
                        + "of the three is known not to be so; unknown where one is not on record.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S81"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public int formulaVersion() {
        return 2;
    }

    @Override
    public String provenances() {
        return filled("""
                select impact.state -> 'provenance' from replica impact
                where impact.aggregate_type = 'impact' and not impact.deleted and impact.state -> 'subject' ->> 'id' = any ({subjects})
                """);
    }
}
