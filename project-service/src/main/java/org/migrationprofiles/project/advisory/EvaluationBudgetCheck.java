package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.fundrule.FundRule;
import org.migrationprofiles.project.portfolio.BudgetInForce;
import org.migrationprofiles.project.portfolio.EvaluationPlan;
import org.migrationprofiles.project.portfolio.Project;

/** Whether a project keeps as much of its budget for its evaluation as the Fund asks for. */
@ApplicationScoped
class EvaluationBudgetCheck implements AdvisoryCheck {

    private static final String CODE = "EVALUATION_BUDGET";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FundScope scope;

    @Inject
    EvaluationBudgetCheck(FundScope scope) {
        this.scope = scope;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        return scope.judged(project, CODE, "EVALUATION_BUDGET_SHARE", rule -> judge(project, rule));
    }

    private static Advisory judge(Project project, FundRule rule) {
        EvaluationPlan plan = project.content().evaluationPlan();
        BigDecimal whole = BudgetInForce.of(project.content(), false).usd().amount();
        BigDecimal kept = plan == null || plan.synthetic() ? null : plan.usd().amount();
        if (kept == null || whole == null || whole.signum() == 0) {
            return Advisory.of(
                    rule,
                    CODE,
                    Outcome.UNKNOWN,
                    "No real amounts in US dollars are on record, of the evaluation and of the whole.",
                    kept == null ? "/evaluationPlan/budget" : "/budgets");
        }
        boolean low = rule.minimum() != null && kept.multiply(HUNDRED).compareTo(whole.multiply(rule.minimum())) < 0;
        BigDecimal percent = kept.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        return Advisory.of(
                rule,
                CODE,
                low ? Outcome.WARNING : Outcome.OK,
                "For the evaluation " + percent + " percent of the budget are kept. " + rule.statement(),
                "/evaluationPlan/budget");
    }
}
