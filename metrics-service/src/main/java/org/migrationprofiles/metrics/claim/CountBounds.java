package org.migrationprofiles.metrics.claim;

import org.jspecify.annotations.Nullable;

/** Judges claimed counts by the bounds that the unknown leaves open (n … n + unknown). */
final class CountBounds {

    private CountBounds() {}

    /**
     * How many more are claimed than the records name, at least none; null where the records have another number of units.
     *
     * @param n claimed; null when none is
     * @param total claimed; null when none is
     * @param computed of the same unit and population
     */
    static @Nullable Integer unexplained(@Nullable Integer n, @Nullable Integer total, Computed computed) {
        boolean sameTotal = total == null || total == computed.of();
        return n == null || !sameTotal ? null : Math.max(0, n - computed.count());
    }

    /**
     * The verdict.
     *
     * @param n claimed
     * @param total claimed; null when none is
     * @param computed of the same unit and population
     */
    static Verdict judge(int n, @Nullable Integer total, Computed computed) {
        boolean equal = n == computed.count() && (total == null || total == computed.of());
        if (equal && computed.open() == 0) {
            return Verdict.SUPPORTED;
        }
        // Units that are not placed yet may count, but only as many as the claimed total has room for.
        int placed = total == null ? computed.unplaced() : total - computed.of();
        boolean possible = placed >= 0
                && placed <= computed.unplaced()
                && n >= computed.count()
                && n <= computed.count() + computed.open() - computed.unplaced() + placed;
        return possible || computed.isEmpty() ? Verdict.UNDETERMINED : Verdict.NOT_SUPPORTED;
    }
}
