package org.migrationprofiles.metrics.claim;

import java.math.BigDecimal;
import org.migrationprofiles.metrics.indicator.Indicator;

/** Units of averages. */
enum MeanUnit {
    /** Months. */
    MONTH(" months"),
    /** Years. */
    YEAR(" years"),
    /** A number of things. */
    COUNT(""),
    /** US dollars. */
    USD(" US dollars");

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final String suffix;

    MeanUnit(String suffix) {
        this.suffix = suffix;
    }

    /** What stands behind a value, after a space. */
    String suffix() {
        return suffix;
    }

    /** Whether an indicator of a kind is measured in it, or can be told in it. */
    boolean fits(Indicator.Kind kind) {
        return switch (kind) {
            case YEARS, MONTHS -> this == MONTH || this == YEAR;
            case NUMBER -> this == COUNT;
            case AMOUNT -> this == USD;
            case COUNT, PROPORTION -> false;
        };
    }

    /** The fraction that values in another unit are multiplied by and divided by to be told in this one. */
    Factor factorFrom(String other) {
        if (this == MONTH && YEAR.name().equals(other)) {
            return new Factor(MONTHS, BigDecimal.ONE);
        }
        if (this == YEAR && MONTH.name().equals(other)) {
            return new Factor(BigDecimal.ONE, MONTHS);
        }
        return new Factor(BigDecimal.ONE, BigDecimal.ONE);
    }

    /**
     * A fraction.
     *
     * @param times above
     * @param by below
     */
    record Factor(BigDecimal times, BigDecimal by) {}
}
