package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorAddress;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;
import org.migrationprofiles.metrics.ingest.ReadModelMark;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Checks claims against the records as they are now. A claim that cannot be checked is told so and stops no other. */
@ApplicationScoped
public class ClaimChecks {

    private final HeardClaims claims;
    private final ClaimQuestions questions;
    private final ClaimJudge judge;
    private final ClaimRelations relations;
    private final ClaimRules rules;
    private final ClaimExplanations explanations;
    private final ReadSnapshot snapshot;
    private final KeptChecks kept;
    private final ReadModelMark mark;
    private final Clock clock;

    @Inject
    ClaimChecks(
            HeardClaims claims,
            ClaimQuestions questions,
            ClaimJudge judge,
            ClaimRelations relations,
            ClaimRules rules,
            ClaimExplanations explanations,
            ReadSnapshot snapshot,
            KeptChecks kept,
            ReadModelMark mark,
            Clock clock) {
        this.mark = mark;
        this.clock = clock;
        this.kept = kept;
        this.claims = claims;
        this.questions = questions;
        this.judge = judge;
        this.relations = relations;
        this.rules = rules;
        this.explanations = explanations;
        this.snapshot = snapshot;
    }

    /**
     * Checks of claims, in the order of their ids, at one moment of the read model.
     *
     * @param filter which
     * @param after id behind which to start; null for the first
     * @param limit the most to return
     */
    public List<ClaimCheck> search(ClaimFilter filter, @Nullable String after, int limit) {
        return snapshot.of(() -> {
            List<HeardClaim> heard = claims.all();
            LocalDate today = ReadingConditions.today();
            Standing standing = standing(today);
            return heard.stream()
                    .filter(claim -> after == null || claim.id().compareTo(after) > 0)
                    .filter(filter::admits)
                    .map(claim -> check(claim, heard, today))
                    .filter(filter::admits)
                    .limit(limit)
                    .map(check -> check.since(standing.since(check)))
                    .toList();
        });
    }

    /** Checks of all claims, in the order of their ids, at one moment of the read model. */
    List<ClaimCheck> all(LocalDate asOf) {
        return snapshot.of(() -> {
            List<HeardClaim> heard = claims.all();
            return heard.stream().map(claim -> check(claim, heard, asOf)).toList();
        });
    }

    /** The check of one claim, at one moment of the read model. */
    public ClaimCheck check(HeardClaim claim) {
        return snapshot.of(() -> {
            LocalDate today = ReadingConditions.today();
            return since(check(claim, claims.all(), today), today);
        });
    }

    private ClaimCheck since(ClaimCheck check, LocalDate today) {
        return check.since(standing(today).since(check));
    }

    /** What was told of verdicts by the time that is asked about, and since when others stand. */
    private Standing standing(LocalDate today) {
        Instant time = ReadingConditions.knownAtOfRequest().orElseGet(() -> Instant.now(clock));
        return new Standing(kept.told(time), kept.newest(mark.now(), today, time));
    }

    // What was told may be a moment behind: another verdict came of what was heard since.
    private record Standing(Map<String, KeptChecks.Told> told, Instant newest) {
        Instant since(ClaimCheck check) {
            KeptChecks.Told last = told.get(check.id());
            return last != null && last.verdict() == check.verdict() ? last.since() : newest;
        }
    }

    /**
     * The check of one claim among others.
     *
     * @param heard all claims, to find those on the same quantity
     * @param asOf the date at which membership of regions is read where their scheme has no date of its own
     */
    public ClaimCheck check(HeardClaim claim, List<HeardClaim> heard, LocalDate asOf) {
        try {
            Judgement judgement = judge.judge(claim, asOf);
            List<RelatedClaim> related = relations.of(claim, judgement.verdict(), heard, asOf);
            return ClaimCheck.of(claim, claimed(claim), finding(judgement, related), related, Instant.now(clock));
        } catch (UncheckableClaim uncheckable) {
            return ClaimCheck.of(
                    claim,
                    claimed(claim),
                    Finding.none(uncheckable, claim.missing()),
                    relations.of(claim, null, heard, asOf),
                    Instant.now(clock));
        }
    }

    /** With what a claim is compared; empty for one that cannot be checked. */
    public Optional<ComparedFigure> compared(HeardClaim claim, LocalDate asOf) {
        try {
            ClaimQuestion question = questions.of(claim, asOf);
            return Optional.of(new ComparedFigure(question.indicator(), question.query()));
        } catch (UncheckableClaim uncheckable) {
            return Optional.empty();
        }
    }

    /** Kinds of claims that there are. */
    public List<String> kinds() {
        return rules.kinds();
    }

    /** How many claims have each verdict; verdicts that none has are left out. */
    public Map<Verdict, Integer> byVerdict(LocalDate asOf) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        snapshot.of(claims::all)
                .forEach(claim -> counts.merge(judge.ruling(claim, asOf).verdict(), 1, Integer::sum));
        return counts;
    }

    /** How many claims are undetermined for each reason; reasons that none has are left out. */
    public Map<UndeterminedReason, Integer> byReason(LocalDate asOf) {
        Map<UndeterminedReason, Integer> counts = new EnumMap<>(UndeterminedReason.class);
        for (HeardClaim claim : snapshot.of(claims::all)) {
            UndeterminedReason reason = judge.ruling(claim, asOf).reason();
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return counts;
    }

    private Finding finding(Judgement judgement, List<RelatedClaim> related) throws UncheckableClaim {
        List<Reading> beside = judge.beside(judgement);
        List<Coincidence> coincidences = judgement.rule().coincidences(judgement.question(), judgement.computed());
        return new Finding(
                judgement.computed(),
                judgement.verdict(),
                judgement.reason(),
                judgement.unexplained(),
                explanations.explain(judgement, beside, coincidences, related),
                judgement.reproducedBy(),
                beside,
                coincidences,
                judgement.rule().version(),
                links(judgement));
    }

    /** The verdict on a claim alone, which costs less than the check. */
    public Verdict verdict(HeardClaim claim, LocalDate asOf) {
        return ruling(claim, asOf).verdict();
    }

    /** The verdict with what belongs to it, which costs less than the check. */
    ClaimJudge.Ruling ruling(HeardClaim claim, LocalDate asOf) {
        return judge.ruling(claim, asOf);
    }

    /** Whether a claim is of the very units that a query asks of, whatever breakdown the query wants. */
    boolean sameUnits(HeardClaim claim, IndicatorQuery query) {
        try {
            ClaimQuestion question = questions.of(claim, query.asOf());
            return IndicatorAddress.limits(question.query()).equals(IndicatorAddress.limits(query));
        } catch (UncheckableClaim uncheckable) {
            return false;
        }
    }

    /** What is claimed, for people; null when the claim does not say it. */
    @Nullable
    String claimed(HeardClaim claim) {
        return relations.claimed(claim);
    }

    // What is counted may be a part of what is asked about: those in certain years or regions.
    private static Map<String, String> links(Judgement judgement) throws UncheckableClaim {
        ClaimQuestion question = judgement.question();
        Indicator indicator = question.indicator();
        IndicatorQuery counted = judgement.rule().countedOf(question);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("indicator", ReadingConditions.kept(IndicatorAddress.of(indicator, counted)));
        links.put("members", ReadingConditions.kept(IndicatorAddress.of(indicator, "members", counted)));
        for (String part : List.of("population", "excluded")) {
            links.put(part, ReadingConditions.kept(IndicatorAddress.of(indicator, part, question.query())));
        }
        return links;
    }
}
