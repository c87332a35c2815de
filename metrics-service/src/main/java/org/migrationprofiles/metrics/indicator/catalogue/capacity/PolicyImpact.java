package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether an impact on policy is on record, and in which form. */
@Singleton
@RestsOn({"impact.subject", "impact.attribution", "impact.form", "activity.projectId"})
class PolicyImpact extends CataloguedIndicator {

    PolicyImpact() {
        super(
                "policy-impact",
                Kind.PROPORTION,
                "Whether an impact on policy is on record; by category, one that took this form.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S81", "S83", "S84", "S85"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public List<String> categories() {
        return List.of("NATIONAL_POLICY", "SECTOR_POLICY", "LEGISLATION", "DEVELOPMENT_AGENDA", "STRATEGIC_PLAN");
    }

    @Override
    public String provenances() {
        return filled("""
                select impact.state -> 'provenance' from {impacts} impact
                where :category is null or impact.state ->> 'form' = :category
                """);
    }
}
