package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What a project plans for its own evaluation. What became of it is in evaluation-service.
 *
 * @param planned whether there is to be one; null where that is not known
 * @param plannedFor when
 * @param budget kept for it
 * @param exchangeRate of a currency that is not USD
 * @param synthetic whether the budget was made up, to show or to try something
 * @param provenance where this was found
 */
public record EvaluationPlan(
        @Nullable Boolean planned,
        @Nullable @Valid PartialDate plannedFor,
        @Nullable @Valid Money budget,
        @Nullable @Valid ExchangeRate exchangeRate,
        boolean synthetic,
        @Nullable @Valid Provenance provenance) {

    /** Its budget as US dollars. */
    public UsdAmount usd() {
        return UsdAmount.of(budget, exchangeRate);
    }

    @JsonIgnore
    @RuleAbout("exchangeRate")
    @AssertTrue(message = ExchangeRule.MESSAGE)
    boolean isExchangedWhereItMayBe() {
        return ExchangeRule.holds(budget, exchangeRate);
    }
}
