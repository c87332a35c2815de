package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a publication was read through. */
@Singleton
class PublicationReviewed extends CataloguedIndicator {

    PublicationReviewed() {
        super(
                "publication-reviewed",
                Kind.PROPORTION,
                "Whether a review of it, or of a publication of it, is on record.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S6"));
    }
}
