package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells how directly an impact on policy followed. */
@Singleton
@RestsOn({"impact.subject", "impact.attribution", "impact.order", "activity.projectId"})
class PolicyImpactOrder extends CataloguedIndicator {

    PolicyImpactOrder() {
        super(
                "policy-impact-order",
                Kind.PROPORTION,
                "Whether an impact is on record of which a source says how directly it followed; by "
                        + "category, FIRST from a publication or an activity, SECOND from what these led to.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S10", "S43"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public List<String> categories() {
        return List.of("FIRST", "SECOND");
    }

    @Override
    public String provenances() {
        return filled("""
                select impact.state -> 'provenance' from {impacts} impact
                where impact.state ->> 'order' is not null and (:category is null or impact.state ->> 'order' = :category)
                """);
    }
}
