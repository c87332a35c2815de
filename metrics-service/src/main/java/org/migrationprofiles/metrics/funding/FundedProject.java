package org.migrationprofiles.metrics.funding;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.value.LargestRemainder;

/**
 * A project and its money.
 *
 * @param id of it
 * @param label for people: its code
 * @param amount in US dollars, to the cent; null when none is known
 * @param missing why none is; null when one is
 * @param method of the division on record; null when there is none
 * @param shares percent of the money, by ISO 3166-1 alpha-3 of the countries that the project is for; 0 where none is on record
 */
record FundedProject(
        String id,
        String label,
        @Nullable BigDecimal amount,
        @Nullable NoAmount missing,
        @Nullable String method,
        SortedMap<String, BigDecimal> shares) {

    private static final String BY_SHARES = "EXPLICIT_PERCENT";

    /** Why its money cannot be divided; null when it can, or when there is none. */
    @Nullable
    Undivided undivided(AllocationMethod allocation) {
        if (amount == null) {
            return null;
        }
        if (shares.isEmpty()) {
            return Undivided.NO_COUNTRY;
        }
        if (allocation == AllocationMethod.EQUAL_SPLIT || shares.size() == 1) {
            return null;
        }
        if (method == null) {
            return Undivided.NO_METHOD;
        }
        boolean none = shares.values().stream().allMatch(share -> share.signum() == 0);
        return method.equals(BY_SHARES) && none ? Undivided.NO_SHARES : null;
    }

    /** What falls to each country, to the cent; the parts add up to the amount. Only of what can be divided. */
    SortedMap<String, BigDecimal> parts(AllocationMethod allocation) {
        if (amount == null) {
            throw new IllegalStateException("A project without money has no parts of it");
        }
        boolean byShares = allocation == AllocationMethod.RECORDED && BY_SHARES.equals(method) && shares.size() > 1;
        SortedMap<String, BigDecimal> weights = new TreeMap<>(shares);
        if (!byShares) {
            weights.replaceAll((country, share) -> BigDecimal.ONE);
        }
        return LargestRemainder.divide(amount, weights);
    }

    /** Why money is not divided. */
    public enum Undivided {
        /** No country is on record that the project is for. */
        NO_COUNTRY,
        /** Several countries are, and nobody said how the money is divided. */
        NO_METHOD,
        /** It is divided by shares, and none is on record. */
        NO_SHARES
    }
}
