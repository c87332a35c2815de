package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.KeptAnswers;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.FigureText;
import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorEngine;
import org.migrationprofiles.metrics.ingest.ReadModelMark;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Comes to verdicts, from the facts as they are; those in short once for each state of the read model. */
@ApplicationScoped
class ClaimJudge {

    // More than a report claims, as of a few dates.
    private static final int MOST_KEPT = 512;

    private final ClaimRules rules;
    private final ClaimQuestions questions;
    private final IndicatorEngine engine;
    private final ReadModelMark mark;
    private final KeptAnswers<Key, Ruling> kept = new KeptAnswers<>(MOST_KEPT);

    @Inject
    ClaimJudge(ClaimRules rules, ClaimQuestions questions, IndicatorEngine engine, ReadModelMark mark) {
        this.rules = rules;
        this.questions = questions;
        this.engine = engine;
        this.mark = mark;
    }

    /**
     * The verdict on a claim, with all that bears on it.
     *
     * @param asOf the date at which membership of regions is read where their scheme has no date of its own
     */
    Judgement judge(HeardClaim claim, LocalDate asOf) throws UncheckableClaim {
        Judgement judgement = asClaimed(claim, asOf);
        if (!mayHoldElsewhere(judgement)) {
            return judgement;
        }
        List<Reading> reproducedBy = new ArrayList<>();
        for (ClaimQuestion other : questions.others(judgement.question())) {
            Reading reading = reading(judgement.rule(), other);
            if (reading.reproduces()) {
                reproducedBy.add(reading);
            }
        }
        return new Judgement(
                judgement.rule(),
                judgement.question(),
                judgement.computed(),
                reproducedBy.isEmpty() ? judgement.verdict() : Verdict.DIFFERENT_POPULATION,
                reproducedBy);
    }

    // One other reading that holds is enough.
    private Verdict verdict(Judgement judgement) throws UncheckableClaim {
        if (mayHoldElsewhere(judgement)) {
            for (ClaimQuestion other : questions.others(judgement.question())) {
                if (reading(judgement.rule(), other).reproduces()) {
                    return Verdict.DIFFERENT_POPULATION;
                }
            }
        }
        return judgement.verdict();
    }

    /** The verdict alone, also on what cannot be checked. */
    Ruling ruling(HeardClaim claim, LocalDate asOf) {
        Key key = new Key(claim, asOf, ReadingConditions.today(), mark.now());
        return kept.get(key, () -> ruled(claim, asOf));
    }

    private Ruling ruled(HeardClaim claim, LocalDate asOf) {
        try {
            Judgement judgement = asClaimed(claim, asOf);
            Verdict verdict = verdict(judgement);
            return new Ruling(
                    verdict, verdict == Verdict.UNDETERMINED ? judgement.reason() : null, judgement.unexplained());
        } catch (UncheckableClaim uncheckable) {
            return new Ruling(Verdict.UNDETERMINED, uncheckable.code(), null);
        }
    }

    /**
     * A verdict in short.
     *
     * @param verdict on a claim
     * @param reason why nothing can be said; null when something is
     * @param unexplained how many more are claimed than the records name; null where that cannot be told
     */
    record Ruling(
            Verdict verdict,
            @Nullable UndeterminedReason reason,
            @Nullable Integer unexplained) {}

    /**
     * What a ruling follows from.
     *
     * @param claim as it was heard
     * @param asOf the date in the world
     * @param today the day on which it was asked
     * @param mark of the read model
     */
    private record Key(HeardClaim claim, LocalDate asOf, LocalDate today, String mark) {}

    private Judgement asClaimed(HeardClaim claim, LocalDate asOf) throws UncheckableClaim {
        ClaimRule rule = rules.of(claim);
        ClaimQuestion question = questions.of(claim, asOf);
        // Told before anything is computed, when the claim does not say what it claims.
        String unused = rule.claimed(claim);
        Computed computed = computed(rule, question);
        return new Judgement(rule, question, computed, verdict(rule, claim, computed), List.of());
    }

    // Of what an indicator refuses to count (S59) no rule has anything to go by.
    private Computed computed(ClaimRule rule, ClaimQuestion question) throws UncheckableClaim {
        Indicator indicator = question.indicator();
        if (indicator.refusal() == null) {
            return rule.compute(question);
        }
        Figure figure = engine.figure(indicator, question.query());
        return Computed.refused(figure.total(), FigureText.of(indicator.kind(), figure));
    }

    private static Verdict verdict(ClaimRule rule, HeardClaim claim, Computed computed) throws UncheckableClaim {
        return computed.isRefused() ? Verdict.UNDETERMINED : rule.judge(claim, computed);
    }

    private static boolean mayHoldElsewhere(Judgement judgement) {
        boolean emptyPopulation =
                judgement.computed().isEmpty() && judgement.computed().of() == 0;
        return judgement.verdict() == Verdict.NOT_SUPPORTED
                || (judgement.verdict() == Verdict.UNDETERMINED && emptyPopulation);
    }

    /** The same population in other units, and the same unit of all that the report is about. */
    List<Reading> beside(Judgement judgement) throws UncheckableClaim {
        List<ClaimQuestion> beside = new ArrayList<>(questions.inOtherUnits(judgement.question()));
        questions.ofAll(judgement.question()).ifPresent(beside::add);
        List<Reading> readings = new ArrayList<>();
        for (ClaimQuestion question : beside) {
            readings.add(reading(judgement.rule(), question));
        }
        return readings;
    }

    private Reading reading(ClaimRule rule, ClaimQuestion question) throws UncheckableClaim {
        Computed computed = computed(rule, question);
        return new Reading(
                question.query().unit(),
                question.query().population(),
                computed,
                verdict(rule, question.claim(), computed) == Verdict.SUPPORTED);
    }
}
