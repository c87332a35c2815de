package org.migrationprofiles.metrics.claim;

import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted; what is null does not limit.
 *
 * @param verdict those with this verdict
 * @param reference those that stand for this sentence or contradiction of the report, such as S12 or C1
 * @param indicator those checked by this indicator
 * @param kind those of this kind
 * @param reason those of which nothing can be said for this reason
 */
public record ClaimFilter(
        @Nullable Verdict verdict,
        @Nullable String reference,
        @Nullable String indicator,
        @Nullable String kind,
        @Nullable UndeterminedReason reason) {

    boolean admits(HeardClaim claim) {
        return (reference == null || claim.references().contains(reference))
                && (indicator == null || indicator.equals(claim.indicator()))
                && (kind == null || kind.equals(claim.kind()));
    }

    boolean admits(ClaimCheck check) {
        return (verdict == null || check.verdict() == verdict) && (reason == null || check.reason() == reason);
    }
}
