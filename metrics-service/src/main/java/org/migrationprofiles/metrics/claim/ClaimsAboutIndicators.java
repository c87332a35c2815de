package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.indicator.ReportedClaims;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Tells with an indicator's answer what sources claim about it. */
@ApplicationScoped
class ClaimsAboutIndicators implements ReportedClaims {

    private final HeardClaims claims;
    private final ClaimChecks checks;

    @Inject
    ClaimsAboutIndicators(HeardClaims claims, ClaimChecks checks) {
        this.claims = claims;
        this.checks = checks;
    }

    @Override
    public List<IndicatorAnswer.Reported> about(Indicator indicator, IndicatorQuery query) {
        return claims.all().stream()
                .filter(claim -> indicator.id().equals(claim.indicator()))
                .map(claim -> reported(claim, query))
                .toList();
    }

    private IndicatorAnswer.Reported reported(HeardClaim claim, IndicatorQuery query) {
        ClaimJudge.Ruling ruling = checks.ruling(claim, query.asOf());
        return new IndicatorAnswer.Reported(
                claim.key(),
                claim.n(),
                claim.total(),
                checks.claimed(claim),
                claim.unit(),
                claim.population(),
                ruling.verdict().name(),
                checks.sameUnits(claim, query),
                claim.source(),
                claim.locator(),
                ReadingConditions.kept(ClaimCheck.address(claim.key())),
                ruling.unexplained());
    }
}
