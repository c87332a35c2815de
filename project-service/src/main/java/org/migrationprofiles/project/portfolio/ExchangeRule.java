package org.migrationprofiles.project.portfolio;

import org.jspecify.annotations.Nullable;

/** Where an exchange rate may stand beside an amount. */
final class ExchangeRule {

    static final String MESSAGE = "A rate belongs to an amount in another currency than USD.";

    private ExchangeRule() {}

    /** Whether a rate is beside nothing but an amount that needs one. */
    static boolean holds(@Nullable Money money, @Nullable ExchangeRate rate) {
        return rate == null || (money != null && !money.inUsd());
    }
}
