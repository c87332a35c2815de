package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.fundrule.FundRule;
import org.migrationprofiles.project.portfolio.EvaluationPlan;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectSchedule;

/**
 * Whether the evaluation is planned for the months after the end in which the Fund prefers it. The end is the one in fact,
 * or the one planned now where that is not known. Dates that are not known to the day make this certain only where every
 * day that they may mean says the same.
 */
@ApplicationScoped
class EvaluationTimingCheck implements AdvisoryCheck {

    private static final String CODE = "EVALUATION_TIMING";
    private static final String POINTER = "/evaluationPlan/plannedFor";

    private final FundScope scope;

    @Inject
    EvaluationTimingCheck(FundScope scope) {
        this.scope = scope;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        return scope.judged(project, CODE, "EVALUATION_TIMING", rule -> judge(project, rule, asOf));
    }

    private static Advisory judge(Project project, FundRule rule, LocalDate asOf) {
        ProjectSchedule schedule = project.content().schedule();
        PartialDate end = schedule.actualEnd() == null ? schedule.currentPlannedEnd() : schedule.actualEnd();
        Optional<DateInterval> days = FundScope.interval(end);
        if (days.isEmpty()) {
            return Advisory.of(rule, CODE, Outcome.UNKNOWN, "It is not on record when it ends.", "/schedule");
        }
        DateInterval ending = days.get();
        int earliest = months(rule.minimum());
        int latest = months(rule.maximum());
        // First and last day of the window, each as exactly as the end is known.
        DateInterval opens = new DateInterval(
                ending.first().plusMonths(earliest), ending.last().plusMonths(earliest));
        DateInterval closes = new DateInterval(
                ending.first().plusMonths(latest), ending.last().plusMonths(latest));
        String window = "By its end the evaluation is due from " + opens.first() + " to " + closes.last() + ".";
        EvaluationPlan plan = project.content().evaluationPlan();
        Optional<DateInterval> planned = FundScope.interval(plan == null ? null : plan.plannedFor());
        if (planned.isEmpty()) {
            String over = asOf.isAfter(closes.last()) ? " That is over." : "";
            return Advisory.of(
                    rule,
                    CODE,
                    Outcome.UNKNOWN,
                    "It is not on record when it is planned for. " + window + over,
                    POINTER);
        }
        return Advisory.of(rule, CODE, outcome(planned.get(), opens, closes), window, POINTER);
    }

    private static Outcome outcome(DateInterval planned, DateInterval opens, DateInterval closes) {
        if (planned.whollyBefore(opens) || closes.whollyBefore(planned)) {
            return Outcome.WARNING;
        }
        boolean surelyWithin =
                !planned.first().isBefore(opens.last()) && !planned.last().isAfter(closes.first());
        return surelyWithin ? Outcome.OK : Outcome.UNKNOWN;
    }

    private static int months(@Nullable BigDecimal number) {
        if (number == null) {
            throw new IllegalStateException("The rule on the time of evaluations lacks a number of months");
        }
        return number.intValueExact();
    }
}
