package org.migrationprofiles.evaluation.rating;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.value.PlainNumbers;

/**
 * One label of a scale.
 *
 * @param label as ratings give it
 * @param value the number that the source puts to it; null where it puts none, since the order of labels is no measure
 * @param meaning what the source says that it means
 */
public record RatingLabel(
        @NotBlank @Size(max = 100) String label,
        @Nullable @Digits(integer = 15, fraction = 6) BigDecimal value,
        @Nullable @Size(max = 1000) String meaning) {

    /** Equal numbers are written in one way. */
    public RatingLabel {
        value = PlainNumbers.shortest(value);
    }
}
