package org.migrationprofiles.project.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.project.YesNoUnknown;
import org.migrationprofiles.project.portfolio.Money;

/**
 * Whether money for the next update is secured (S80).
 *
 * @param secured whether it is
 * @param organisationId who gives it, an organisation on record; null where that is not known
 * @param money how much; null where that is not known
 * @param year from when it can be spent, 1951 to 2100; null where that is not known
 * @param text what else is said of it
 */
public record SecuredFunding(
        @NotNull YesNoUnknown secured,
        @Nullable UUID organisationId,
        @Nullable @Valid Money money,
        @Nullable @Min(1951) @Max(2100) Integer year,
        @Nullable @Size(max = 5000) String text) {

    @JsonIgnore
    @AssertTrue(message = "Who gives it, how much and from when is told of money that is secured.")
    boolean isToldOfMoneyThatIsThere() {
        return secured == YesNoUnknown.YES || (organisationId == null && money == null && year == null);
    }
}
