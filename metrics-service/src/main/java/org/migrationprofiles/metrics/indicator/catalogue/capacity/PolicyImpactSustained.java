package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY;
import static org.migrationprofiles.metrics.indicator.CountedUnit.COUNTRY_PROFILE;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PROJECT;
import static org.migrationprofiles.metrics.indicator.CountedUnit.PUBLICATION;

import jakarta.inject.Singleton;
import java.util.List;
import org.migrationprofiles.metrics.indicator.RestsOn;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Tells whether a policy impact was sustained (R5). */
@Singleton
@RestsOn("capacity-result.value")
class PolicyImpactSustained extends CataloguedIndicator {

    PolicyImpactSustained() {
        super(
                "policy-impact-sustained",
                Kind.PROPORTION,
                "Whether a form of policy impact was sustained.",
                List.of(COUNTRY_PROFILE, PUBLICATION, PROJECT, COUNTRY),
                List.of("S65", "S66", "S92"));
    }

    @Override
    public List<String> results() {
        return List.of("R5");
    }

    @Override
    public String provenances() {
        return filled("""
                select place from {results-said} result where code = 'R5'
                """);
    }
}
