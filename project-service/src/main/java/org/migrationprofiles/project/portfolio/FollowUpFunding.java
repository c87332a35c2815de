package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.organisation.FunderCategory;

/**
 * Support that a project attracted from others afterwards (S58).
 *
 * @param organisationId an organisation on record; null where only its category is known
 * @param category of who gave, where no organisation is named; an organisation has its own
 * @param year in which it was given, 1951 to 2100
 * @param money how much; null where that is not known
 * @param exchangeRate of a currency that is not USD; without it the amount stays out of sums
 * @param synthetic whether the amount was made up, to show or to try something
 * @param note what it was for
 * @param provenance where this was found
 */
public record FollowUpFunding(
        @Nullable UUID organisationId,
        @Nullable FunderCategory category,
        @Nullable @Min(1951) @Max(2100) Integer year,
        @Nullable @Valid Money money,
        @Nullable @Valid ExchangeRate exchangeRate,
        boolean synthetic,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Valid Provenance provenance) {

    @JsonIgnore
    @RuleAbout("category")
    @AssertTrue(message = "Either an organisation, which has its category, or a category alone.")
    boolean isFromSomebody() {
        return (organisationId == null) != (category == null);
    }

    @JsonIgnore
    @RuleAbout("exchangeRate")
    @AssertTrue(message = ExchangeRule.MESSAGE)
    boolean isExchangedWhereItMayBe() {
        return ExchangeRule.holds(money, exchangeRate);
    }
}
