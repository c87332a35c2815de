package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The rule for each kind of claim. */
@ApplicationScoped
class ClaimRules {

    private final List<ClaimRule> rules;

    @Inject
    ClaimRules(@Any Instance<ClaimRule> found) {
        rules = found.stream().sorted(Comparator.comparing(ClaimRule::kind)).toList();
    }

    /** The rule for a claim's kind. */
    ClaimRule of(HeardClaim claim) throws UncheckableClaim {
        for (ClaimRule rule : rules) {
            if (rule.kind().equals(claim.kind())) {
                return rule;
            }
        }
        throw new UncheckableClaim("its kind is none of "
                + String.join(", ", rules.stream().map(ClaimRule::kind).toList()));
    }
}
