package org.migrationprofiles.metrics.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** About how many bytes of memory what is kept of answers takes, by what there may be many of. */
final class AnswerWeight {

    private static final long REST = 4_000;
    // With four addresses.
    private static final long OF_A_GROUP = 2_000;
    // An object and, written, once more as text.
    private static final long OF_A_LABEL = 200;
    private static final long OF_A_CONFLICT = 1_000;

    private AnswerWeight() {}

    /** Of a judgement without labels, or of anything else that is small. */
    static long ofReading(Object reading) {
        return reading instanceof Judgement judgement
                ? REST + OF_A_GROUP * judgement.groups().size()
                : REST;
    }

    /** Of an answer with its text. */
    static long of(IndicatorAnswer answer) {
        long labels = answer.excluded().stream()
                .mapToLong(exclusion -> exclusion.units().size())
                .sum();
        return REST
                + 2 * OF_A_GROUP * size(answer.groups())
                + OF_A_LABEL * (labels + size(answer.largest()))
                + OF_A_CONFLICT * (answer.conflicts().size() + answer.reported().size());
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
