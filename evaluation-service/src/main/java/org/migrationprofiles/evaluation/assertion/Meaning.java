package org.migrationprofiles.evaluation.assertion;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value means, whatever it is written like. Equal meanings are the same value. */
public sealed interface Meaning {

    /** Whether both cannot be so. Not a matter of order; and two that do not contradict a third may contradict each other. */
    boolean contradicts(Meaning other);

    /**
     * One of several things.
     *
     * @param word in a form that is the same for all ways to write it
     * @param contradicted the others that it excludes; null for all
     */
    record Word(String word, @Nullable Set<String> contradicted) implements Meaning {

        @Override
        public boolean contradicts(Meaning other) {
            return other instanceof Word otherWord && (excludes(otherWord) || otherWord.excludes(this));
        }

        private boolean excludes(Word other) {
            return contradicted == null ? !word.equals(other.word) : contradicted.contains(other.word);
        }
    }

    /**
     * A number, or numbers of which it is one.
     *
     * @param measure what is counted; those of different measures cannot be compared
     * @param low the lowest; null when there is none
     * @param aboveLow whether it is above the lowest itself
     * @param high the highest; null when there is none
     * @param belowHigh whether it is below the highest itself
     */
    record Range(
            String measure,
            @Nullable BigDecimal low,
            boolean aboveLow,
            @Nullable BigDecimal high,
            boolean belowHigh) implements Meaning {

        @Override
        public boolean contradicts(Meaning other) {
            return other instanceof Range otherRange
                    && measure.equals(otherRange.measure)
                    && (whollyBelow(otherRange) || otherRange.whollyBelow(this));
        }

        private boolean whollyBelow(Range other) {
            if (high == null || other.low == null) {
                return false;
            }
            int order = high.compareTo(other.low);
            return order < 0 || (order == 0 && (belowHigh || other.aboveLow));
        }

        /** Whether no number is in it. */
        boolean empty() {
            if (low == null || high == null) {
                return false;
            }
            int order = low.compareTo(high);
            return order > 0 || (order == 0 && (aboveLow || belowHigh));
        }
    }
}
