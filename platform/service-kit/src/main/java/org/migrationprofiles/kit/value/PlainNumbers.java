package org.migrationprofiles.kit.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Gives equal numbers one form, so that 1E+2, 100 and 100.0 are no change of each other. */
public final class PlainNumbers {

    /** Beyond any number that is valid here: one with more digits, or zeros to fill, is left for validation to refuse. */
    private static final int LONGEST = 40;

    private PlainNumbers() {}

    /** With as many decimals as it needs. */
    public static @Nullable BigDecimal shortest(@Nullable BigDecimal number) {
        if (number == null || isLong(number)) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** With exactly so many decimals; as it is when it has more. */
    public static @Nullable BigDecimal withDecimals(@Nullable BigDecimal number, int decimals) {
        BigDecimal shortest = shortest(number);
        return shortest == null || isLong(shortest) || shortest.scale() > decimals
                ? number
                : shortest.setScale(decimals);
    }

    private static boolean isLong(BigDecimal number) {
        return number.precision() > LONGEST || Math.abs((long) number.scale()) > LONGEST;
    }
}
