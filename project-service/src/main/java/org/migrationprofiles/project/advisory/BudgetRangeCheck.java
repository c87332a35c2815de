package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.fundrule.FundRule;
import org.migrationprofiles.project.portfolio.BudgetInForce;
import org.migrationprofiles.project.portfolio.Project;
import org.migrationprofiles.project.portfolio.ProjectCoverage;

/** Whether the budget in force is in the Fund's range for national or for regional projects. */
@ApplicationScoped
class BudgetRangeCheck implements AdvisoryCheck {

    private static final String CODE = "BUDGET_RANGE";
    private static final String NATIONAL = "BUDGET_RANGE_NATIONAL";
    private static final String REGIONAL = "BUDGET_RANGE_REGIONAL";

    private final FundScope scope;

    @Inject
    BudgetRangeCheck(FundScope scope) {
        this.scope = scope;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        ProjectCoverage coverage = project.content().coverage();
        // The Fund knows national and regional projects; one for several countries is regional to it.
        String rule = coverage == ProjectCoverage.NATIONAL ? NATIONAL : REGIONAL;
        return scope.judged(project, CODE, rule, applicable -> judge(project, applicable));
    }

    private static Advisory judge(Project project, FundRule rule) {
        if (project.content().coverage() == null) {
            return Advisory.of(
                    rule,
                    CODE,
                    Outcome.UNKNOWN,
                    "It is not on record whether it is national or regional.",
                    "/coverage");
        }
        BudgetInForce inForce = BudgetInForce.of(project.content(), false);
        BigDecimal amount = inForce.usd().amount();
        if (amount == null) {
            return Advisory.of(rule, CODE, Outcome.UNKNOWN, "No real budget in US dollars is on record.", "/budgets");
        }
        boolean low = rule.minimum() != null && amount.compareTo(rule.minimum()) < 0;
        boolean high = rule.maximum() != null && amount.compareTo(rule.maximum()) > 0;
        String message = "The budget of USD " + written(amount)
                + (low ? " is below" : high ? " is above" : " is within") + " the range. " + rule.statement();
        return Advisory.of(rule, CODE, low || high ? Outcome.WARNING : Outcome.OK, message, "/budgets");
    }

    private static String written(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
