package org.migrationprofiles.bench.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What repetitions of the same measured.
 *
 * @param min the least
 * @param median the one in the middle; of an even number, the mean of the two in the middle
 * @param max the largest
 */
public record Spread(double min, double median, double max) {

    private static final double LARGE = 100;
    private static final double MEDIUM = 10;
    private static final double SMALL = 0.1;

    /**
     * Of at least one value.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A spread of nothing");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** For people: the median, and the least and the largest where they are others. */
    public String text() {
        String middle = number(median);
        String low = number(min);
        String high = number(max);
        return low.equals(middle) && high.equals(middle) ? middle : middle + " (" + low + " to " + high + ")";
    }

    /** A number with as many digits as carry something. */
    public static String number(double value) {
        double size = Math.abs(value);
        String format =
                size >= LARGE ? "%,.0f" : size >= MEDIUM ? "%.1f" : size >= SMALL || size == 0 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
