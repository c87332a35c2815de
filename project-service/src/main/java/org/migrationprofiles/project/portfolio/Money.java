package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.PlainNumbers;

/**
 * An amount of money.
 *
 * @param amount with two decimals, from 0 to 999,999,999,999.99
 * @param currency ISO 4217 alphabetic code
 */
public record Money(
        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
        BigDecimal amount,

        @NotNull String currency) {

    /** The currency in which sums are made. */
    public static final String USD = "USD";

    private static final int DECIMALS = 2;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Gives the amount its two decimals. */
    @SuppressWarnings("NullAway") // Null is for validation to refuse.
    public Money {
        amount = PlainNumbers.withDecimals(amount, DECIMALS);
    }

    /** Whether it counts in sums as it is. */
    @JsonIgnore
    public boolean inUsd() {
        return USD.equals(currency);
    }

    @JsonIgnore
    @RuleAbout("currency")
    @AssertTrue(message = "An ISO 4217 alphabetic code, such as USD.")
    boolean isOfAKnownCurrency() {
        return currency == null || CURRENCIES.contains(currency);
    }
}
