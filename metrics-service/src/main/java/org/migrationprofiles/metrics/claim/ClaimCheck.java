package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/**
 * A claim and what the records say of it.
 *
 * @param id of the claim in evaluation-service
 * @param key of the claim
 * @param version of the claim that was checked
 * @param references sentences and contradictions of the report, such as S12 and C1
 * @param statement what is claimed, in the words of the source or put shortly
 * @param quote the words of the source; null where they are not at hand
 * @param kind what sort of thing is claimed
 * @param indicator what it was checked by; null for what nothing computes
 * @param unit what is counted
 * @param population of which
 * @param filters further limits of the population
 * @param relation how its subjects stand to each other or to all others, or which way a series goes; null mostly
 * @param subjects what it speaks of
 * @param claimed what is claimed, for people; null when the claim does not say it
 * @param computed what the records give in the same unit and population; null when it cannot be checked
 * @param verdict on it
 * @param reason why nothing can be said of it; null when something is
 * @param unexplained how many more are claimed than the records name, at least none; null where that cannot be told: it claims no
 *     number of units, says of how many and the records have another number of them, cannot be checked, or is about what is
 *     never counted
 * @param explanation why, in sentences
 * @param reproducedBy other units and populations in which it is exactly so, nearest first
 * @param beside the same population in other units, and the same unit of all that the report is about
 * @param coincidences other measures with the same value, which prove nothing
 * @param related other claims on the same quantity
 * @param source title of the source
 * @param locator the place in it
 * @param ruleVersion which version of the rule for its kind was used; null when there is none
 * @param checkedAt when
 * @param since when it has had this verdict, as far as was known at the time that is asked about: when the newest change was made that
 *     it came with, or the day began
 * @param links to the check itself, and to the units behind what was computed
 */
public record ClaimCheck(
        String id,
        String key,
        long version,
        List<String> references,
        String statement,
        @Nullable String quote,
        @Nullable String kind,
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable String population,
        Map<String, String> filters,
        @Nullable String relation,
        List<HeardClaim.Subject> subjects,
        @Nullable String claimed,
        @Nullable Computed computed,
        Verdict verdict,
        @Nullable UndeterminedReason reason,
        @Nullable Integer unexplained,
        String explanation,
        List<Reading> reproducedBy,
        List<Reading> beside,
        List<Coincidence> coincidences,
        List<RelatedClaim> related,
        @Nullable String source,
        @Nullable String locator,
        @Nullable Integer ruleVersion,
        Instant checkedAt,
        @Nullable Instant since,
        @JsonProperty("_links") Map<String, String> links) {

    static ClaimCheck of(
            HeardClaim claim,
            @Nullable String claimed,
            Finding finding,
            List<RelatedClaim> related,
            Instant checkedAt) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", ReadingConditions.kept(address(claim.key())));
        links.putAll(finding.links());
        return new ClaimCheck(
                claim.id(),
                claim.key(),
                claim.version(),
                claim.references(),
                claim.statement(),
                claim.quote(),
                claim.kind(),
                claim.indicator(),
                claim.unit(),
                claim.population(),
                claim.filters(),
                claim.relation(),
                claim.subjects(),
                claimed,
                finding.computed(),
                finding.verdict(),
                finding.reason(),
                finding.unexplained(),
                finding.explanation(),
                finding.reproducedBy(),
                finding.beside(),
                finding.coincidences(),
                related,
                claim.source(),
                claim.locator(),
                finding.ruleVersion(),
                checkedAt,
                null,
                links);
    }

    /** The same, with when it got its verdict. */
    ClaimCheck since(@Nullable Instant moment) {
        return new ClaimCheck(
                id,
                key,
                version,
                references,
                statement,
                quote,
                kind,
                indicator,
                unit,
                population,
                filters,
                relation,
                subjects,
                claimed,
                computed,
                verdict,
                reason,
                unexplained,
                explanation,
                reproducedBy,
                beside,
                coincidences,
                related,
                source,
                locator,
                ruleVersion,
                checkedAt,
                moment,
                links);
    }

    /** Where the check of a claim is. */
    public static String address(String key) {
        return "/v1/claims/" + key;
    }
}
