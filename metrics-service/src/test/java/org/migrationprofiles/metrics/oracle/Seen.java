package org.migrationprofiles.metrics.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is so of one unit: an answer, or a value with its bounds.
 *
 * @param answer YES, NO or UNKNOWN; of a measure YES where there is a value
 * @param value null of what is no measure
 * @param lower the least that the value can be, null where it is exact
 * @param upper the most, null where there is none
 * @param exact whether the bounds say nothing
 */
record Seen(
        Answer answer,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        boolean exact) {

    /** Answers. */
    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    static final Seen YES = new Seen(Answer.YES, null, null, null, true);
    static final Seen NO = new Seen(Answer.NO, null, null, null, true);
    static final Seen UNKNOWN = new Seen(Answer.UNKNOWN, null, null, null, true);

    static Seen of(@Nullable String answer) {
        return "YES".equals(answer) ? YES : "NO".equals(answer) ? NO : UNKNOWN;
    }

    /** It is so where it is on record, and unknown where it is not: never no. */
    static Seen onRecord(boolean there) {
        return there ? YES : UNKNOWN;
    }

    static Seen exactly(@Nullable BigDecimal value) {
        return value == null ? UNKNOWN : new Seen(Answer.YES, value, value, value, true);
    }

    static Seen exactly(long value) {
        return exactly(BigDecimal.valueOf(value));
    }

    /** The middle of the bounds, or the least where there is no most (ADR 0056). */
    static Seen within(BigDecimal lower, @Nullable BigDecimal upper) {
        BigDecimal value =
                upper == null ? lower : lower.add(upper).divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
        return within(value, lower, upper);
    }

    static Seen within(BigDecimal value, BigDecimal lower, @Nullable BigDecimal upper) {
        boolean exact = upper != null && lower.compareTo(upper) == 0;
        return new Seen(Answer.YES, value, lower, upper, exact);
    }

    boolean yes() {
        return answer == Answer.YES;
    }

    boolean no() {
        return answer == Answer.NO;
    }

    Seen and(Seen other) {
        return no() || other.no() ? NO : yes() && other.yes() ? YES : UNKNOWN;
    }

    Seen or(Seen other) {
        return yes() || other.yes() ? YES : no() && other.no() ? NO : UNKNOWN;
    }

    Seen not() {
        return yes() ? NO : no() ? YES : UNKNOWN;
    }

    /** So when it is so of any; not so when it is so of none; unknown of nothing. */
    static Seen any(Collection<Seen> parts) {
        return parts.stream().reduce(Seen::or).orElse(UNKNOWN);
    }

    /** So when it is so of all; unknown of nothing. */
    static Seen all(Collection<Seen> parts) {
        return parts.stream().reduce(Seen::and).orElse(UNKNOWN);
    }
}
