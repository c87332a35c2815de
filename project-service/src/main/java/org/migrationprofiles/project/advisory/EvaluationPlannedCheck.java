package org.migrationprofiles.project.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.migrationprofiles.project.advisory.Advisory.Outcome;
import org.migrationprofiles.project.fundrule.FundRule;
import org.migrationprofiles.project.portfolio.EvaluationPlan;
import org.migrationprofiles.project.portfolio.Project;

/** Whether a project plans the evaluation that the Fund asks for since 2017; those before are under no such duty. */
@ApplicationScoped
class EvaluationPlannedCheck implements AdvisoryCheck {

    private static final String CODE = "EVALUATION_PLANNED";

    private final FundScope scope;

    @Inject
    EvaluationPlannedCheck(FundScope scope) {
        this.scope = scope;
    }

    @Override
    public List<Advisory> check(Project project, LocalDate asOf) {
        return scope.judged(project, CODE, "EVALUATION_REQUIRED", rule -> judge(project, rule));
    }

    private static Advisory judge(Project project, FundRule rule) {
        EvaluationPlan plan = project.content().evaluationPlan();
        Boolean planned = plan == null ? null : plan.planned();
        if (planned == null) {
            return Advisory.of(
                    rule,
                    CODE,
                    Outcome.UNKNOWN,
                    "It is not on record whether an evaluation is planned.",
                    "/evaluationPlan");
        }
        return planned
                ? Advisory.of(rule, CODE, Outcome.OK, "An evaluation is planned.", "/evaluationPlan/planned")
                : Advisory.of(
                        rule,
                        CODE,
                        Outcome.WARNING,
                        "No evaluation is planned. " + rule.statement(),
                        "/evaluationPlan/planned");
    }
}
