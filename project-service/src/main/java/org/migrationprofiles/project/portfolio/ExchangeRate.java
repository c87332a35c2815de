package org.migrationprofiles.project.portfolio;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.PlainNumbers;

/**
 * What one unit of a currency was worth in US dollars.
 *
 * @param rate US dollars for one unit, up to six decimals
 * @param date when it was so
 * @param source who says so
 */
public record ExchangeRate(
        @NotNull @Positive @Digits(integer = 8, fraction = 6)
        BigDecimal rate,

        @NotNull @Valid PartialDate date,
        @NotBlank @Size(max = 300) String source) {

    /** Gives the rate as many decimals as it needs. */
    @SuppressWarnings("NullAway") // Null is for validation to refuse.
    public ExchangeRate {
        rate = PlainNumbers.shortest(rate);
    }
}
