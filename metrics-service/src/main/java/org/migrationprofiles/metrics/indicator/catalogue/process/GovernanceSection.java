package org.migrationprofiles.metrics.indicator.catalogue.process;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a publication has a section on governance. */
@Singleton
@RestsOn("publication.governanceSection")
class GovernanceSection extends CataloguedIndicator {

    GovernanceSection() {
        super(
                "governance-section",
                Kind.PROPORTION,
                "Whether a section on migration governance is in the publication, or in any of them.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S78", "S104"));
    }

    @Override
    public String provenances() {
        return filled("""
                select publication.state -> 'governanceSection' -> 'provenance' from replica publication
                where publication.aggregate_type = 'publication' and publication.id = any (u.publication_ids)
                """);
    }
}
