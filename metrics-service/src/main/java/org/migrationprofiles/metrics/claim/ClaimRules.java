package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rule for each kind of claim. */
@ApplicationScoped
class ClaimRules {

    private static final String IN_WORDS = "STATEMENT";

    private final List<ClaimRule> rules;

    @Inject
    ClaimRules(@Any Instance<ClaimRule> found) {
        rules = found.stream().sorted(Comparator.comparing(ClaimRule::kind)).toList();
    }

    /** Kinds that there are, those among them of which nothing is computed. */
    List<String> kinds() {
        return Stream.concat(rules.stream().map(ClaimRule::kind), Stream.of(IN_WORDS))
                .sorted()
                .toList();
    }

    /** The rule for a claim's kind. */
    ClaimRule of(HeardClaim claim) throws UncheckableClaim {
        for (ClaimRule rule : rules) {
            if (rule.kind().equals(claim.kind())) {
                return rule;
            }
        }
        if (IN_WORDS.equals(claim.kind())) {
            throw new UncheckableClaim(
                    UndeterminedReason.NO_RULE, "it is said in words, which no figure bears out or refutes");
        }
        throw new UncheckableClaim(
                UndeterminedReason.NO_RULE,
                "its kind is none of "
                        + String.join(", ", rules.stream().map(ClaimRule::kind).toList()));
    }
}
