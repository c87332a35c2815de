package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What a project may cost.
 *
 * @param kind the first one, or a later one
 * @param money how much
 * @param exchangeRate of a currency that is not USD; without it the budget stays out of sums
 * @param synthetic whether it was made up, to show or to try something; never mixed with real ones
 * @param decidedOn when it was decided
 * @param provenance where this was found
 */
public record Budget(
        @NotNull Kind kind,
        @NotNull @Valid Money money,
        @Nullable @Valid ExchangeRate exchangeRate,
        boolean synthetic,
        @Nullable @Valid PartialDate decidedOn,
        @Nullable @Valid Provenance provenance) {

    /** Which budget it is; IATI has the same two. */
    public enum Kind {
        /** The first one. IATI budget type 1. */
        ORIGINAL,
        /** One that replaces those before. IATI budget type 2. */
        REVISED
    }

    /** It as US dollars. */
    UsdAmount usd() {
        return UsdAmount.of(money, exchangeRate);
    }

    @JsonIgnore
    @RuleAbout("exchangeRate")
    @AssertTrue(message = ExchangeRule.MESSAGE)
    boolean isExchangedWhereItMayBe() {
        return ExchangeRule.holds(money, exchangeRate);
    }
}
