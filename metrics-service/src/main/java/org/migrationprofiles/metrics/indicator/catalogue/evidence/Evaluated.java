package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a published evaluation covers a unit. */
@Singleton
@RestsOn({"evaluation.status", "assertion.EVALUATED"})
class Evaluated extends CataloguedIndicator {

    Evaluated() {
        super(
                "evaluated",
                Kind.PROPORTION,
                "Whether a published evaluation covers it.",
                List.of(PUBLICATION, COUNTRY_PROFILE, PROJECT, COUNTRY),
                List.of("S12", "S48"));
    }

    /** 2: what was determined holds, and a contradicted denial is no answer. */
    @Override
    public int formulaVersion() {
        return 2;
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {evaluations-said} evaluation
                """);
    }
}
