package org.migrationprofiles.metrics.funding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.value.LargestRemainder;
import org.migrationprofiles.metrics.indicator.SchemeRegion;

/**
 * Percents of the money that falls to regions, one decimal, by largest remainder: what is shown side by side adds up. The
 * highest regions are parts of the whole, the others of the region above.
 */
final class RegionShares {

    private static final BigDecimal HUNDRED = new BigDecimal("100.0");
    private static final BigDecimal NOTHING = new BigDecimal("0.0");

    /** What is in the whole and in none of its parts: a part like them, without a row. */
    private static final String BESIDE = "";

    private final Map<String, BigDecimal> amounts;
    private final BigDecimal total;
    private final Map<String, BigDecimal> percents = new HashMap<>();

    private RegionShares(Map<String, BigDecimal> amounts, BigDecimal total) {
        this.amounts = amounts;
        this.total = total;
    }

    /**
     * The percents by code of the region.
     *
     * @param regions of a scheme, parents before their parts
     * @param amounts by code, those of the regions below in that of the region above
     * @param total more than nothing, with what is in no region
     */
    static Map<String, BigDecimal> of(List<SchemeRegion> regions, Map<String, BigDecimal> amounts, BigDecimal total) {
        RegionShares shares = new RegionShares(amounts, total);
        Set<String> keys = regions.stream().map(SchemeRegion::key).collect(Collectors.toSet());
        shares.divide(
                regions.stream()
                        .filter(region -> region.parent() == null || !keys.contains(region.parent()))
                        .toList(),
                total,
                HUNDRED);
        for (SchemeRegion whole : regions) {
            shares.divide(
                    regions.stream()
                            .filter(region -> whole.key().equals(region.parent()))
                            .toList(),
                    shares.amount(whole),
                    shares.percents.getOrDefault(whole.key(), NOTHING));
        }
        return shares.percents;
    }

    private void divide(List<SchemeRegion> parts, BigDecimal whole, BigDecimal percent) {
        BigDecimal sum = parts.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal beside = whole.subtract(sum);
        if (sum.signum() == 0 || beside.signum() < 0) {
            // A country that is in two of them counts in both: there is no whole to be parts of.
            parts.forEach(part -> percents.put(part.key(), rounded(amount(part))));
            return;
        }
        SortedMap<String, BigDecimal> weights = new TreeMap<>();
        weights.put(BESIDE, beside);
        parts.forEach(part -> weights.put(part.key(), amount(part)));
        // Hundredths of a tenth of it are tenths of it.
        LargestRemainder.divide(percent.movePointLeft(1), weights)
                .forEach((key, share) -> percents.put(key, share.movePointRight(1)));
    }

    private BigDecimal amount(SchemeRegion region) {
        return amounts.getOrDefault(region.key(), BigDecimal.ZERO);
    }

    private BigDecimal rounded(BigDecimal amount) {
        return amount.multiply(HUNDRED, MathContext.UNLIMITED).divide(total, 1, RoundingMode.HALF_UP);
    }
}
