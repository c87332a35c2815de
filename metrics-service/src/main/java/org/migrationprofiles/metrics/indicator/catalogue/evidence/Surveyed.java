package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a survey for a unit has a response. */
@Singleton
@RestsOn({"survey.status", "assertion.SURVEYED"})
class Surveyed extends CataloguedIndicator {

    Surveyed() {
        super(
                "surveyed",
                Kind.PROPORTION,
                "Whether a survey for it has a response.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S13", "S14"));
    }

    /** 2: what was determined holds, and a contradicted denial is no answer. */
    @Override
    public int formulaVersion() {
        return 2;
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {surveys-said} survey
                """);
    }
}
