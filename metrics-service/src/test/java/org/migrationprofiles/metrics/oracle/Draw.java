package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.Stated;

/** What chance decides, the same for the same seed. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** So in this share of all cases. */
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    @SafeVarargs
    final <T> T oneOf(T... options) {
        return options[random.nextInt(options.length)];
    }

    /** One of them, or null as often as each. */
    @SafeVarargs
    final <T> @Nullable T oneOrNone(T... options) {
        int index = random.nextInt(options.length + 1);
        return index == options.length ? null : options[index];
    }

    <T> T oneOf(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** Up to so many different ones, in any order; none of none. */
    <T> List<T> some(List<T> options, int most) {
        List<T> shuffled = shuffled(options);
        return List.copyOf(shuffled.subList(0, Math.min(shuffled.size(), between(0, most))));
    }

    <T> List<T> shuffled(List<T> options) {
        List<T> shuffled = new ArrayList<>(options);
        for (int index = shuffled.size() - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            T kept = shuffled.get(index);
            shuffled.set(index, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }

    String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Null in some cases. */
    @Nullable
    Integer yearOrNone(double none, int first, int last) {
        int year = between(first, last);
        return chance(none) ? null : Integer.valueOf(year);
    }

    /** A date of some precision in these years; null in some cases. */
    @Nullable
    Object date(double none, int first, int last) {
        if (chance(none)) {
            return null;
        }
        return date(between(first, last));
    }

    /** A date of some precision in a year. */
    Object date(int year) {
        String month = "%d-%02d".formatted(year, between(1, 12));
        return switch (between(0, 2)) {
            case 0 -> Stated.fields("value", String.valueOf(year), "precision", "YEAR");
            case 1 -> Stated.fields("value", month, "precision", "MONTH");
            default -> Stated.fields("value", month + "-%02d".formatted(between(1, 28)), "precision", "DAY");
        };
    }

    /** The id of any of these records. */
    String idOf(List<? extends JsonNode> records) {
        return oneOf(records).path("id").asText();
    }
}
