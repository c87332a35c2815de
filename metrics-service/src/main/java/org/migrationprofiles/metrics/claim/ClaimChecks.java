package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/** Checks claims against the records as they are now. A claim that cannot be checked is told so and stops no other. */
@ApplicationScoped
public class ClaimChecks {

    private final ClaimJudge judge;
    private final ClaimQuestions questions;
    private final ClaimRules rules;
    private final ClaimRelations relations;
    private final ClaimExplanations explanations;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ClaimChecks(
            ClaimJudge judge,
            ClaimQuestions questions,
            ClaimRules rules,
            ClaimRelations relations,
            ClaimExplanations explanations) {
        this.judge = judge;
        this.questions = questions;
        this.rules = rules;
        this.relations = relations;
        this.explanations = explanations;
    }

    /**
     * The check of one claim.
     *
     * @param heard all claims, to find those on the same quantity
     * @param asOf the date at which membership of regions is read where their scheme has no date of its own
     */
    public ClaimCheck check(HeardClaim claim, List<HeardClaim> heard, LocalDate asOf) {
        try {
            Judgement judgement = judge.judge(claim, asOf);
            List<Reading> beside = judge.beside(judgement);
            List<Coincidence> coincidences = judgement.rule().coincidences(judgement.question(), judgement.computed());
            List<RelatedClaim> related = relations.of(claim, judgement.verdict(), heard, asOf);
            return new ClaimCheck(
                    claim.id(),
                    claim.key(),
                    claim.version(),
                    claim.references(),
                    claim.statement(),
                    claim.kind(),
                    claim.indicator(),
                    claim.unit(),
                    claim.population(),
                    claim.filters(),
                    judgement.rule().claimed(claim),
                    judgement.computed(),
                    judgement.verdict(),
                    judgement.rule().unexplained(claim, judgement.computed()),
                    explanations.explain(judgement, beside, coincidences, related),
                    judgement.reproducedBy(),
                    beside,
                    coincidences,
                    related,
                    claim.source(),
                    claim.locator(),
                    judgement.rule().version(),
                    Instant.now(clock),
                    links(judgement));
        } catch (UncheckableClaim uncheckable) {
            return unchecked(claim, uncheckable, heard, asOf);
        }
    }

    /** The verdict alone, which costs less. */
    Verdict verdict(HeardClaim claim, LocalDate asOf) {
        try {
            return judge.judge(claim, asOf).verdict();
        } catch (UncheckableClaim uncheckable) {
            return Verdict.UNDETERMINED;
        }
    }

    private ClaimCheck unchecked(
            HeardClaim claim, UncheckableClaim uncheckable, List<HeardClaim> heard, LocalDate asOf) {
        return new ClaimCheck(
                claim.id(),
                claim.key(),
                claim.version(),
                claim.references(),
                claim.statement(),
                claim.kind(),
                claim.indicator(),
                claim.unit(),
                claim.population(),
                claim.filters(),
                claimed(claim),
                null,
                Verdict.UNDETERMINED,
                null,
                "It cannot be checked: " + uncheckable.reason().replaceAll("\\.$", "") + ".",
                List.of(),
                List.of(),
                List.of(),
                relations.of(claim, null, heard, asOf),
                claim.source(),
                claim.locator(),
                null,
                Instant.now(clock),
                Map.of("self", ClaimCheck.address(claim.key())));
    }

    /** Whether a claim is of the very units that a query asks of, whatever breakdown the query wants. */
    boolean sameUnits(HeardClaim claim, IndicatorQuery query) {
        try {
            ClaimQuestion question = questions.of(claim, query.asOf());
            return IndicatorAddress.of(question.indicator(), "population", question.query())
                    .equals(IndicatorAddress.of(question.indicator(), "population", query));
        } catch (UncheckableClaim uncheckable) {
            return false;
        }
    }

    /** What is claimed, for people; null when the claim does not say it. */
    @Nullable
    String claimed(HeardClaim claim) {
        try {
            return rules.of(claim).claimed(claim);
        } catch (UncheckableClaim uncheckable) {
            return null;
        }
    }

    private static Map<String, String> links(Judgement judgement) {
        ClaimQuestion question = judgement.question();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", ClaimCheck.address(question.claim().key()));
        links.put("indicator", IndicatorAddress.of(question.indicator(), question.query()));
        for (String part : List.of("members", "population", "excluded")) {
            links.put(part, IndicatorAddress.of(question.indicator(), part, question.query()));
        }
        return links;
    }
}
