package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether it was planned who gets a publication. */
@Singleton
@RestsOn("publication.visibility")
class DistributionPlan extends CataloguedIndicator {

    DistributionPlan() {
        super(
                "distribution-plan",
                Kind.PROPORTION,
                "Whether there is a plan for distribution, of the publication or of any of them.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S94"));
    }

    @Override
    public String provenances() {
        return filled("""
                select publication.state -> 'visibility' -> 'provenance' from replica publication
                where publication.aggregate_type = 'publication' and publication.id = any (u.publication_ids)
                """);
    }
}
