package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.PlainNumbers;

/**
 * A country in a project.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param role how it takes part
 * @param share of the project's money, in percent, up to four decimals; null where none was decided
 */
public record ProjectCountry(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "An ISO 3166-1 alpha-3 code.")
        String iso3,

        @NotNull Role role,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = ProjectCountry.SHARE_DECIMALS)
        BigDecimal share) {

    static final int SHARE_DECIMALS = 4;

    /** How a country takes part in a project. */
    public enum Role {
        /** The project is for it. */
        BENEFITING,
        /** It benefits besides. */
        OTHER_BENEFITING
    }

    /** Gives the share as many decimals as it needs. */
    public ProjectCountry {
        share = PlainNumbers.shortest(share);
    }

    /** A country that the project is for, without a share of its own. */
    public static ProjectCountry benefiting(String iso3) {
        return new ProjectCountry(iso3, Role.BENEFITING, null);
    }

    /** Whether it has a part in the money. */
    @JsonIgnore
    public boolean hasPartInMoney() {
        return role == Role.BENEFITING;
    }

    @JsonIgnore
    @RuleAbout("share")
    @AssertTrue(message = "Money is divided among countries that a project is for; others have no share.")
    boolean isEntitledToItsShare() {
        return share == null || role != Role.OTHER_BENEFITING;
    }
}
