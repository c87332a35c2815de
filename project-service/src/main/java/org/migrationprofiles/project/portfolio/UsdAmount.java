package org.migrationprofiles.project.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount as it counts in sums, or why it does not.
 *
 * @param amount in US dollars, to the cent, half up; null when there is none that could count
 * @param reason why there is none; null when there is one
 */
public record UsdAmount(
        @Nullable BigDecimal amount, @Nullable Reason reason) {

    private static final int CENTS = 2;

    /** Why an amount stays out of sums. */
    public enum Reason {
        /** No amount is on record. */
        NO_AMOUNT,
        /** It is in another currency, without a rate. */
        NO_EXCHANGE_RATE,
        /** Only made-up amounts are on record, and those were not asked for. */
        SYNTHETIC_ONLY
    }

    static UsdAmount of(@Nullable Money money, @Nullable ExchangeRate rate) {
        if (money == null) {
            return none(Reason.NO_AMOUNT);
        }
        if (money.inUsd()) {
            return new UsdAmount(money.amount(), null);
        }
        return rate == null
                ? none(Reason.NO_EXCHANGE_RATE)
                : new UsdAmount(money.amount().multiply(rate.rate()).setScale(CENTS, RoundingMode.HALF_UP), null);
    }

    static UsdAmount none(Reason reason) {
        return new UsdAmount(null, reason);
    }
}
