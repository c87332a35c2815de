package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Checks that something is so of n of N. */
@ApplicationScoped
class ProportionRule implements ClaimRule {

    private final CountedClaims counted;

    @Inject
    ProportionRule(CountedClaims counted) {
        this.counted = counted;
    }

    @Override
    public String kind() {
        return "PROPORTION";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        if (claim.n() == null || claim.total() == null) {
            throw new UncheckableClaim("it does not say how many of how many");
        }
        if (claim.n() > claim.total()) {
            throw new UncheckableClaim("it says " + claim.n() + " of only " + claim.total());
        }
        return claim.n() + " of " + claim.total();
    }

    @Override
    public Computed compute(ClaimQuestion question) throws UncheckableClaim {
        return counted.compute(question);
    }

    @Override
    public Verdict judge(HeardClaim claim, Computed computed) throws UncheckableClaim {
        if (claim.n() == null) {
            throw new UncheckableClaim("it does not say how many");
        }
        return CountBounds.judge(claim.n(), claim.total(), computed);
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) {
        return counted.explain(question, computed, verdict, unexplained(question.claim(), computed));
    }

    @Override
    public @Nullable Integer unexplained(HeardClaim claim, Computed computed) {
        return CountBounds.unexplained(claim.n(), claim.total(), computed);
    }
}
