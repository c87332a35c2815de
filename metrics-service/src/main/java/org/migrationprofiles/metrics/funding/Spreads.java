package org.migrationprofiles.metrics.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Computes how amounts are spread (S40), to the cent; what halves a cent goes to the even one, as in the budget indicator. */
final class Spreads {

    private static final int CENTS = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Spreads() {}

    /** Of amounts of which there is at least one. */
    static FundingAnswer.Spread of(List<BigDecimal> amounts) {
        List<BigDecimal> sorted = amounts.stream().sorted().toList();
        BigDecimal count = BigDecimal.valueOf(sorted.size());
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(count, MathContext.DECIMAL128);
        BigDecimal variance = sorted.stream()
                .map(amount -> amount.subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, MathContext.DECIMAL128);
        int middle = sorted.size() / 2;
        BigDecimal median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, MathContext.DECIMAL128);
        return new FundingAnswer.Spread(
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                cents(mean),
                cents(median),
                cents(variance.sqrt(MathContext.DECIMAL128)));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
