package org.migrationprofiles.metrics.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the budgets of a project counts: an amount, or why there is none.
 *
 * @param amount in US dollars, to the cent; null when none is known
 * @param missing why none is; null when one is
 */
record CountedAmount(@Nullable BigDecimal amount, @Nullable NoAmount missing) {

    private static final int CENTS = 2;

    /**
     * Of the budgets of one project.
     *
     * @param budgets in the order in which they were decided: the last one counts, or the first
     */
    static CountedAmount of(List<Budgeted> budgets, BudgetStage stage, SyntheticAmounts synthetic) {
        if (budgets.isEmpty()) {
            return new CountedAmount(null, NoAmount.NO_BUDGET);
        }
        List<Budgeted> real =
                budgets.stream().filter(budget -> !budget.synthetic()).toList();
        if (synthetic == SyntheticAmounts.ONLY) {
            return real.isEmpty() ? at(budgets, stage) : new CountedAmount(null, NoAmount.NOT_SYNTHETIC);
        }
        return real.isEmpty() ? new CountedAmount(null, NoAmount.SYNTHETIC_ONLY) : at(real, stage);
    }

    private static CountedAmount at(List<Budgeted> counted, BudgetStage stage) {
        BigDecimal usd = counted.get(stage == BudgetStage.ORIGINAL ? 0 : counted.size() - 1)
                .usd();
        return usd == null
                ? new CountedAmount(null, NoAmount.NO_EXCHANGE_RATE)
                : new CountedAmount(usd.setScale(CENTS, RoundingMode.HALF_UP), null);
    }

    /**
     * A budget on record.
     *
     * @param usd what it is in US dollars; null in another currency without a rate
     * @param synthetic whether it is made up
     */
    record Budgeted(@Nullable BigDecimal usd, boolean synthetic) {}
}
