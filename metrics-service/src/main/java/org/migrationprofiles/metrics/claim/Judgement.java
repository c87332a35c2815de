package org.migrationprofiles.metrics.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a check.
 *
 * @param rule that made it
 * @param question that was asked
 * @param computed what the records give
 * @param verdict on the claim
 * @param reproducedBy other units and populations in which it is exactly so, nearest first; looked for only when it is
 *     not so as claimed
 */
record Judgement(
        ClaimRule rule, ClaimQuestion question, Computed computed, Verdict verdict, List<Reading> reproducedBy) {

    /** Why nothing can be said; null when something is. */
    @Nullable
    UndeterminedReason reason() {
        if (verdict != Verdict.UNDETERMINED) {
            return null;
        }
        if (computed.isRefused()) {
            return UndeterminedReason.INSUFFICIENT_EVIDENCE;
        }
        return computed.isEmpty() ? UndeterminedReason.NO_DATA : UndeterminedReason.UNKNOWN_DECIDES;
    }

    /** How many more are claimed than the records name; null where that cannot be told. */
    @Nullable
    Integer unexplained() {
        return computed.isRefused() ? null : rule.unexplained(question.claim(), computed);
    }
}
