package org.migrationprofiles.project.portfolio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The budget that counts: the last one on record.
 *
 * @param budget null when there is none that could count
 * @param usd its amount in sums, or why it has none
 */
public record BudgetInForce(@Nullable Budget budget, UsdAmount usd) {

    /**
     * Of a project.
     *
     * @param includeSynthetic whether a made-up budget counts as well, where there is no real one
     */
    public static BudgetInForce of(ProjectContent content, boolean includeSynthetic) {
        List<Budget> budgets = content.budgets();
        Optional<Budget> last = last(budgets, false);
        if (last.isEmpty() && includeSynthetic) {
            last = last(budgets, true);
        }
        return last.map(budget -> new BudgetInForce(budget, budget.usd()))
                .orElseGet(() -> new BudgetInForce(
                        null,
                        UsdAmount.none(
                                budgets.isEmpty() ? UsdAmount.Reason.NO_AMOUNT : UsdAmount.Reason.SYNTHETIC_ONLY)));
    }

    private static Optional<Budget> last(List<Budget> budgets, boolean synthetic) {
        return budgets.stream()
                .filter(budget -> budget.synthetic() == synthetic)
                .reduce((earlier, later) -> later);
    }
}
