package org.migrationprofiles.metrics.indicator.catalogue.finding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a challenge is on record. */
@Singleton
@RestsOn({"finding.subject", "finding.kind", "finding.category", "activity.projectId"})
class HasChallenge extends CataloguedIndicator {

    HasChallenge() {
        super(
                "has-challenge",
                Kind.PROPORTION,
                "Whether a challenge is on record; by category, one of this category.",
                List.of(PROJECT, COUNTRY_PROFILE, PUBLICATION, COUNTRY),
                List.of("S49", "S57", "S75", "C13"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public List<String> categories() {
        return List.of(
                "DATA_AVAILABILITY",
                "VISIBILITY",
                "PERCEPTION",
                "REPLICATION_UPDATE",
                "EXPERTISE",
                "FUNDING",
                "DURATION",
                "COMPLEXITY",
                "DISTRIBUTION",
                "OTHER");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {findings} finding
                where kind = 'CHALLENGE' and (:category is null or category = :category)
                """);
    }
}
