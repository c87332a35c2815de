package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
     * The verdict on a claim.
     *
     * @param asOf the date at which membership of regions is read where their scheme has no date of its own
     */
    Judgement judge(HeardClaim claim, LocalDate asOf) throws UncheckableClaim {
        ClaimRule rule = rules.of(claim);
        ClaimQuestion question = questions.of(claim, asOf);
        String unused = rule.claimed(claim);
        Computed computed = rule.compute(question);
        Verdict verdict = rule.judge(claim, computed);
        boolean elsewhere = verdict == Verdict.NOT_SUPPORTED || (computed.isEmpty() && computed.of() == 0);
        List<Reading> reproducedBy = new ArrayList<>();
        if (verdict != Verdict.SUPPORTED && elsewhere) {
            for (Reading reading : readings(rule, questions.others(question))) {
                if (reading.reproduces()) {
                    reproducedBy.add(reading);
                }
            }
        }
        return new Judgement(
                rule,
                question,
                computed,
                reproducedBy.isEmpty() ? verdict : Verdict.DIFFERENT_POPULATION,
                reproducedBy);
    }

    /** The same population in other units, and the same unit of all that the report is about. */
    List<Reading> beside(Judgement judgement) throws UncheckableClaim {
        List<ClaimQuestion> beside = new ArrayList<>(questions.inOtherUnits(judgement.question()));
        questions.ofAll(judgement.question()).ifPresent(beside::add);
        return readings(judgement.rule(), beside);
    }

    private static List<Reading> readings(ClaimRule rule, List<ClaimQuestion> questions) throws UncheckableClaim {
        List<Reading> readings = new ArrayList<>();
        for (ClaimQuestion question : questions) {
            Computed computed = rule.compute(question);
            readings.add(new Reading(
                    question.query().unit(),
                    question.query().population(),
                    computed,
                    rule.judge(question.claim(), computed) == Verdict.SUPPORTED));
        }
        return readings;
    }
}
