package org.migrationprofiles.project.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.value.LargestRemainder;

/**
 * The budget in force of a project, divided among the countries that the project is for (S47). The parts always add up to
 * the whole.
 *
 * @param projectId of the project
 * @param budget that is divided: the last one on record; null when there is none
 * @param amount of it in US dollars, or why it has none
 * @param method of the division; null where none is on record
 * @param undivided why there are no parts; null when there are
 * @param countries the parts, by ISO 3166-1 alpha-3
 */
public record AllocatedBudget(
        UUID projectId,
        @Nullable Budget budget,
        UsdAmount amount,
        Allocation.@Nullable Method method,
        @Nullable Undivided undivided,
        List<Part> countries) {

    /**
     * What falls to a country.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @param amount in US dollars, to the cent
     */
    public record Part(String iso3, BigDecimal amount) {}

    /** Why an amount is not divided. */
    public enum Undivided {
        /** There is no amount in US dollars. */
        NO_AMOUNT,
        /** No country is on record that the project is for. */
        NO_COUNTRY,
        /** Several countries are, and nobody said how the money is divided. */
        NO_METHOD
    }

    /**
     * Of a project.
     *
     * @param includeSynthetic whether a made-up budget is divided as well, where there is no real one
     */
    public static AllocatedBudget of(Project project, boolean includeSynthetic) {
        ProjectContent content = project.content();
        BudgetInForce inForce = BudgetInForce.of(content, includeSynthetic);
        Allocation allocation = content.allocation();
        Allocation.Method method = allocation == null ? null : allocation.method();
        BigDecimal amount = inForce.usd().amount();
        SortedMap<String, BigDecimal> weights = weights(content, method);
        Undivided undivided = null;
        List<Part> parts = new ArrayList<>();
        if (amount == null) {
            undivided = Undivided.NO_AMOUNT;
        } else if (weights.isEmpty()) {
            undivided = Undivided.NO_COUNTRY;
        } else if (method == null && weights.size() > 1) {
            undivided = Undivided.NO_METHOD;
        } else {
            LargestRemainder.divide(amount, weights).forEach((iso3, part) -> parts.add(new Part(iso3, part)));
        }
        return new AllocatedBudget(project.id(), inForce.budget(), inForce.usd(), method, undivided, parts);
    }

    private static SortedMap<String, BigDecimal> weights(ProjectContent content, Allocation.@Nullable Method method) {
        TreeMap<String, BigDecimal> weights = new TreeMap<>();
        for (ProjectCountry country : content.countries()) {
            BigDecimal share = country.share();
            if (country.hasPartInMoney()) {
                boolean byShare = method == Allocation.Method.EXPLICIT_PERCENT && share != null;
                weights.put(country.iso3(), byShare ? share : BigDecimal.ONE);
            }
        }
        return weights;
    }
}
