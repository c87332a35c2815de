package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * Who funds a project or a profile, and with what (S37). The category of the funding is that of the organisation.
 *
 * @param organisationId an organisation on record
 * @param role alone or with others
 * @param year in which it gave, 1951 to 2100
 * @param money how much; null where that is not known
 * @param exchangeRate of a currency that is not USD; without it the amount stays out of sums
 * @param synthetic whether the amount was made up, to show or to try something
 * @param note for people
 */
public record Funder(
        @NotNull UUID organisationId,
        @NotNull Role role,
        @Nullable @Min(1951) @Max(2100) Integer year,
        @Nullable @Valid Money money,
        @Nullable @Valid ExchangeRate exchangeRate,
        boolean synthetic,
        @Nullable @Size(max = 1000) String note) {

    /** How an organisation funds. */
    public enum Role {
        /** It is the funder. */
        FUNDER,
        /** It funds together with others. */
        CO_FUNDER
    }

    /** A funder of whom no amount is known. */
    public static Funder of(UUID organisationId, Role role) {
        return new Funder(organisationId, role, null, null, null, false, null);
    }

    @JsonIgnore
    @RuleAbout("exchangeRate")
    @AssertTrue(message = ExchangeRule.MESSAGE)
    boolean isExchangedWhereItMayBe() {
        return ExchangeRule.holds(money, exchangeRate);
    }
}
