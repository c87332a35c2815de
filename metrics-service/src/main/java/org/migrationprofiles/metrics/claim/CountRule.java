package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Checks how many there are. */
@ApplicationScoped
class CountRule implements ClaimRule {

    private final CountedClaims counted;

    @Inject
    CountRule(CountedClaims counted) {
        this.counted = counted;
    }

    @Override
    public String kind() {
        return "COUNT";
    }

    @Override
    public String claimed(HeardClaim claim) throws UncheckableClaim {
        if (claim.n() == null) {
            throw new UncheckableClaim("it does not say how many");
        }
        return String.valueOf(claim.n());
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
        return CountBounds.judge(claim.n(), null, computed);
    }

    @Override
    public String explain(ClaimQuestion question, Computed computed, Verdict verdict) {
        return counted.explain(question, computed, verdict, unexplained(question.claim(), computed));
    }

    @Override
    public @Nullable Integer unexplained(HeardClaim claim, Computed computed) {
        return CountBounds.unexplained(claim.n(), null, computed);
    }
}
