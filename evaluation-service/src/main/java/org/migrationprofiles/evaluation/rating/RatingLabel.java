package org.migrationprofiles.evaluation.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One label of a scale.
 *
 * @param label as ratings give it
 * @param value the number that the source puts to it; null where it puts none, since the order of labels is no measure
 * @param meaning what the source says that it means
 */
public record RatingLabel(
        @NotBlank @Size(max = 100) String label,
        @Nullable BigDecimal value,
        @Nullable @Size(max = 1000) String meaning) {

    /** Equal numbers are written in one way. */
    public RatingLabel {
        value = value == null ? null : plain(value);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
