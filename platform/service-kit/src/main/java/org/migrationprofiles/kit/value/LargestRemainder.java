package org.migrationprofiles.kit.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Divides an amount to the cent, so that the parts always add up to it. Each part is rounded down to the cent; the cents
 * that are left go one by one to the parts that lost most by that, among equals in the order of their keys.
 */
public final class LargestRemainder {

    private static final int CENTS = 2;

    private LargestRemainder() {}

    /**
     * The parts of an amount, by the keys of the weights.
     *
     * @param amount to the cent, not less than zero
     * @param weights not less than zero, some of them more
     */
    public static SortedMap<String, BigDecimal> divide(BigDecimal amount, Map<String, BigDecimal> weights) {
        int decimals =
                weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger cents = amount.setScale(CENTS).unscaledValue();
        TreeMap<String, BigInteger> whole = new TreeMap<>();
        weights.forEach((key, weight) ->
                whole.put(key, weight.setScale(Math.max(decimals, 0)).unscaledValue()));
        BigInteger sum = whole.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        TreeMap<String, BigInteger[]> divided = new TreeMap<>();
        whole.forEach((key, weight) -> divided.put(key, cents.multiply(weight).divideAndRemainder(sum)));
        BigInteger left = cents.subtract(
                divided.values().stream().map(quotient -> quotient[0]).reduce(BigInteger.ZERO, BigInteger::add));
        List<String> first = byRemainder(divided).limit(left.longValueExact()).toList();
        TreeMap<String, BigDecimal> parts = new TreeMap<>();
        divided.forEach((key, quotient) -> parts.put(
                key, new BigDecimal(first.contains(key) ? quotient[0].add(BigInteger.ONE) : quotient[0], CENTS)));
        return parts;
    }

    private static Stream<String> byRemainder(SortedMap<String, BigInteger[]> divided) {
        Comparator<Map.Entry<String, BigInteger[]>> order = Comparator.comparing(entry -> entry.getValue()[1]);
        return divided.entrySet().stream()
                .sorted(order.reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
