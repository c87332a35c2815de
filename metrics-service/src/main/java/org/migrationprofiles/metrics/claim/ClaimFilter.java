package org.migrationprofiles.metrics.claim;

import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted; what is null does not limit.
 *
 * @param verdict those with this verdict
 * @param reference those that stand for this sentence or contradiction of the report, such as S12 or C1
 * @param indicator those checked by this indicator
 */
public record ClaimFilter(
        @Nullable Verdict verdict,
        @Nullable String reference,
        @Nullable String indicator) {

    boolean admits(HeardClaim claim) {
        return (reference == null || claim.references().contains(reference))
                && (indicator == null || indicator.equals(claim.indicator()));
    }

    boolean admits(ClaimCheck check) {
        return verdict == null || check.verdict() == verdict;
    }
}
