package org.migrationprofiles.metrics.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.change.AggregateType;

/**
 * What partners hear of the check of a claim, whenever it comes out differently.
 *
 * @param id of the claim
 * @param version of the check, from 1
 * @param deleted whether the claim was withdrawn
 * @param deletionReason why it is told of no more; null while it is
 * @param claimKey key of the claim
 * @param claimVersion version of the claim that was checked
 * @param references sentences and contradictions of the report
 * @param statement what is claimed, in the words of the source
 * @param claimed what is claimed, short; null when the claim does not say it
 * @param indicator what it was checked by; null for what nothing computes
 * @param unit what is counted
 * @param population that was compared
 * @param verdict on it
 * @param previousVerdict before this one; null for the first
 * @param since when it has had this verdict
 * @param reason why nothing can be said; null when something is
 * @param computed what the records give; null when it cannot be checked
 * @param unexplained how many more are claimed than the records name
 * @param explanation in sentences
 * @param reproducedBy other units and populations in which it is exactly so
 * @param ruleVersion version of the rule; null when there is none
 */
public record ClaimCheckState(
        String id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String claimKey,
        long claimVersion,
        List<String> references,
        String statement,
        @Nullable String claimed,
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable String population,
        Verdict verdict,
        @Nullable Verdict previousVerdict,
        Instant since,
        @Nullable UndeterminedReason reason,
        @Nullable Computed computed,
        @Nullable Integer unexplained,
        String explanation,
        List<Reading> reproducedBy,
        @Nullable Integer ruleVersion) {

    /** Its kind, as topics and contracts name it. */
    public static final AggregateType TYPE = new AggregateType("claim-check");

    /** The state that a check has now, where it was not told of before. */
    static ClaimCheckState first(ClaimCheck check, Instant now) {
        return of(check, 1, null, now);
    }

    /** The state that follows the one told of last. */
    static ClaimCheckState after(ToldCheck last, ClaimCheck check, Instant now) {
        boolean same = !last.deleted() && last.verdict() == check.verdict();
        // A change of a later time may have been heard of first; what came after a verdict still stands since later
        // than it.
        Instant moment = now.isAfter(last.since()) ? now : last.since().plus(1, ChronoUnit.MICROS);
        return of(
                check,
                last.version() + 1,
                same ? last.previousVerdict() : last.verdict(),
                same ? last.since() : moment);
    }

    private static ClaimCheckState of(ClaimCheck check, long version, @Nullable Verdict before, Instant since) {
        return new ClaimCheckState(
                check.id(),
                version,
                false,
                null,
                check.key(),
                check.version(),
                check.references(),
                check.statement(),
                check.claimed(),
                check.indicator(),
                check.unit(),
                check.population(),
                check.verdict(),
                before,
                since,
                check.reason(),
                check.computed(),
                check.unexplained(),
                check.explanation(),
                check.reproducedBy(),
                check.ruleVersion());
    }
}
