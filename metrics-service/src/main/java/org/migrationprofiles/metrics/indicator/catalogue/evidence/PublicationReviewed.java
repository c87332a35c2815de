package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a publication was read through. */
@Singleton
@RestsOn("publication-review.publicationId")
class PublicationReviewed extends CataloguedIndicator {

    PublicationReviewed() {
        super(
                "publication-reviewed",
                Kind.PROPORTION,
                "Whether a review of it, or of a publication of it, is on record.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S6"));
    }

    @Override
    public String provenances() {
        return filled("""
                select coalesce(nullif(review.state -> 'provenance', 'null'), '{}') || jsonb_build_object('toldOn', review.state -> 'reviewedOn')
                from replica review
                where review.aggregate_type = 'publication-review' and not review.deleted
                  and review.state ->> 'publicationId' = any (u.publication_ids)
                """);
    }
}
