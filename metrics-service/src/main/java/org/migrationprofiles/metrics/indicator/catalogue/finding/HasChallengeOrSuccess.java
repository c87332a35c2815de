package org.migrationprofiles.metrics.indicator.catalogue.finding;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether any challenge or success is on record. */
@Singleton
@RestsOn({"finding.subject", "finding.kind", "activity.projectId"})
class HasChallengeOrSuccess extends CataloguedIndicator {

    HasChallengeOrSuccess() {
        super(
                "has-challenge-or-success",
                Kind.PROPORTION,
                "Whether a challenge or a success is on record; of what is unknown, neither is.",
                List.of(PROJECT, COUNTRY_PROFILE, PUBLICATION, COUNTRY),
                List.of("S57", "C13"));
    }

    @Override
    public boolean observed() {
        return true;
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {findings} finding where kind in ('CHALLENGE', 'SUCCESS')
                """);
    }
}
