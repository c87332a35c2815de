package org.migrationprofiles.metrics.claim;

import java.util.List;

/** Judges whether a series falls. */
final class Trend {

    private Trend() {}

    /**
     * SUPPORTED when no step rises and the last value is below the first; UNDETERMINED when more facts could make it so;
     * else NOT_SUPPORTED.
     *
     * @param series value by value
     * @param open how many units could still be added somewhere
     */
    static Verdict judge(List<Integer> series, int open) {
        if (series.size() < 2) {
            return Verdict.UNDETERMINED;
        }
        int last = series.get(series.size() - 1);
        int repaired = last;
        int missing = 0;
        for (int index = series.size() - 2; index >= 0; index--) {
            int raised = Math.max(repaired, series.get(index));
            missing += raised - series.get(index);
            repaired = raised;
        }
        // A level series would need one more at its start.
        missing += repaired > last ? 0 : 1;
        if (missing == 0) {
            return open == 0 ? Verdict.SUPPORTED : Verdict.UNDETERMINED;
        }
        return missing <= open ? Verdict.UNDETERMINED : Verdict.NOT_SUPPORTED;
    }
}
