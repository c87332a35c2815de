package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comes to verdicts, each time anew from the facts as they are. */
@ApplicationScoped
class ClaimJudge {

    private final ClaimRules rules;
    private final ClaimQuestions questions;

    @Inject
    ClaimJudge(ClaimRules rules, ClaimQuestions questions) {
        this.rules = rules;
        this.questions = questions;
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

    /** The verdict alone: one other reading that holds is enough. */
    Verdict verdict(HeardClaim claim, LocalDate asOf) throws UncheckableClaim {
        return verdict(asClaimed(claim, asOf));
    }

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
        try {
            Judgement judgement = asClaimed(claim, asOf);
            Verdict verdict = verdict(judgement);
            return new Ruling(verdict, verdict == Verdict.UNDETERMINED ? judgement.reason() : null);
        } catch (UncheckableClaim uncheckable) {
            return new Ruling(Verdict.UNDETERMINED, uncheckable.code());
        }
    }

    /**
     * A verdict in short.
     *
     * @param verdict on a claim
     * @param reason why nothing can be said; null when something is
     */
    record Ruling(Verdict verdict, @Nullable UndeterminedReason reason) {}

    private Judgement asClaimed(HeardClaim claim, LocalDate asOf) throws UncheckableClaim {
        ClaimRule rule = rules.of(claim);
        ClaimQuestion question = questions.of(claim, asOf);
        // Told before anything is computed, when the claim does not say what it claims.
        String unused = rule.claimed(claim);
        Computed computed = rule.compute(question);
        return new Judgement(rule, question, computed, rule.judge(claim, computed), List.of());
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

    private static Reading reading(ClaimRule rule, ClaimQuestion question) throws UncheckableClaim {
        Computed computed = rule.compute(question);
        return new Reading(
                question.query().unit(),
                question.query().population(),
                computed,
                rule.judge(question.claim(), computed) == Verdict.SUPPORTED);
    }
}
